package com.petpal.feed.advice;

import com.petpal.feed.comment.BesideComments;
import com.petpal.feed.comment.Comment;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostKind;
import com.petpal.feed.vet.Vets;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says beside comments which are by vets, and beside answers whether they were accepted and how many they helped. */
@Component
class BesideAnswers implements BesideComments {

    private final Acceptances acceptances;
    private final Votes votes;
    private final Vets vets;

    BesideAnswers(Acceptances acceptances, Votes votes, Vets vets) {
        this.acceptances = acceptances;
        this.votes = votes;
        this.vets = vets;
    }

    @Override
    public Map<CommentId, Beside> of(UserId reader, Post post, List<Comment> some) {
        Set<UserId> verified = vets.among(
                some.stream().map(Comment::authorId).filter(Objects::nonNull).toList());
        var answers = some.stream()
                .filter(comment -> post.kind() == PostKind.QUESTION && comment.inReplyTo() == null)
                .map(Comment::commentId)
                .toList();
        Optional<CommentId> accepted = answers.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(acceptances.of(List.of(post.postId())).get(post.postId()))
                        .map(Acceptance::commentId);
        Map<CommentId, Long> helpful = votes.count(answers);
        Set<CommentId> mine = votes.of(reader, answers);
        var beside = new HashMap<CommentId, Beside>();
        for (Comment comment : some) {
            CommentId id = comment.commentId();
            UserId author = comment.authorId();
            beside.put(
                    id,
                    new Beside(
                            trueIf(accepted.filter(id::equals).isPresent()),
                            answers.contains(id) ? helpful.getOrDefault(id, 0L) : null,
                            trueIf(mine.contains(id)),
                            trueIf(author != null && verified.contains(author))));
        }
        return beside;
    }

    private static @Nullable Boolean trueIf(boolean it) {
        return it ? true : null;
    }
}
