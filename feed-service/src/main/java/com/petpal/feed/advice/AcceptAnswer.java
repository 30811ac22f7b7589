package com.petpal.feed.advice;

import com.petpal.feed.advice.FindAnswer.Answered;
import com.petpal.feed.comment.Comments;
import com.petpal.feed.post.Post;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Accepts the answer that helped its asker, at most one of a question, or none again. */
@Component
class AcceptAnswer {

    private static final int ATTEMPTS = 8;

    private final FindAnswer findAnswer;
    private final Comments comments;
    private final QuestionStore questions;
    private final Acceptances cached;
    private final Clock clock;

    AcceptAnswer(FindAnswer findAnswer, Comments comments, QuestionStore questions, Acceptances cached, Clock clock) {
        this.findAnswer = findAnswer;
        this.comments = comments;
        this.questions = questions;
        this.cached = cached;
        this.clock = clock;
    }

    /** Who comes last is right, of several at once by the same person. */
    void accept(UserId caller, PostId postId, CommentId commentId) {
        Answered found = findAnswer.answer(caller, postId, commentId);
        requireAsker(caller, found.question());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UserId author = Objects.requireNonNull(found.answer().authorId());
        change(postId, accepted -> !isOf(accepted, commentId), Optional.of(new Acceptance(commentId, author, at)));
        // Whoever deletes an answer looks for its acceptance afterwards, as this looks for the answer: one of both
        // finds the other.
        if (!comments.exists(commentId)) {
            commentIsGone(commentId);
            throw new NotFound("comment");
        }
    }

    void withdraw(UserId caller, PostId postId) {
        requireAsker(caller, findAnswer.question(caller, postId));
        change(postId, Optional::isPresent, Optional.empty());
    }

    /** An answer that is deleted is no longer accepted. */
    void commentIsGone(CommentId commentId) {
        change(commentId.postId(), accepted -> isOf(accepted, commentId), Optional.empty());
    }

    /** No answer of this question is accepted any more. */
    void withdraw(PostId postId) {
        change(postId, Optional::isPresent, Optional.empty());
    }

    private void change(PostId postId, Predicate<Optional<Acceptance>> needed, Optional<Acceptance> wanted) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            QuestionState seen = questions.find(postId);
            if (!needed.test(seen.accepted())) {
                return;
            }
            if (questions.change(postId, postId.home(), seen, wanted)) {
                cached.forget(postId);
                return;
            }
        }
        throw new Unavailable(Duration.ofSeconds(1));
    }

    private static boolean isOf(Optional<Acceptance> accepted, CommentId commentId) {
        return accepted.filter(one -> one.commentId().equals(commentId)).isPresent();
    }

    private static void requireAsker(UserId caller, Post question) {
        if (!question.authorId().equals(caller)) {
            throw new Forbidden("Only whoever asked accepts an answer.");
        }
    }
}
