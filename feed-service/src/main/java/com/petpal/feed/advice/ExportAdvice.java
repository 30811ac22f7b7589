package com.petpal.feed.advice;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which answers somebody accepted, and which they found helpful, for themselves. */
@Component
final class ExportAdvice implements ExportPart {

    private static final int PAGE = 100;

    private final QuestionStore questions;
    private final VoteStore votes;

    ExportAdvice(QuestionStore questions, VoteStore votes) {
        this.questions = questions;
        this.votes = votes;
    }

    private record Accepted(PostId postId, CommentId commentId, Instant at) {}

    @Override
    public Set<String> collections() {
        return Set.of("questions", "votes");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list(
                "accepted-answers.json",
                accepted -> questions.eachAskedBy(
                        userId,
                        Declared.EXPORT,
                        question -> questions
                                .find(question)
                                .accepted()
                                .map(one -> new Accepted(question, one.commentId(), one.at()))
                                .ifPresent(accepted)));
        zip.pages("helpful.json", last -> votes.page(userId, last, PAGE), Function.<VoteStore.Vote>identity());
    }
}
