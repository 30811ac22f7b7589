package com.petpal.feed.comment;

import com.petpal.feed.post.Audience;
import com.petpal.feed.post.Mention;
import com.petpal.feed.post.Post;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this package tells others. Enough to notify whom it concerns: recipients, actor, subject; when is the event's own. */
@Component
class CommentEvents {

    static final String CREATED = "comment.created";
    static final String EDITED = "comment.edited";
    static final String DELETED = "comment.deleted";

    private final Outbox outbox;

    CommentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * @param audience of the post
     * @param mentions who is mentioned; when edited, who was not before
     * @param inReplyTo the comment it stands under
     * @param inReplyToAuthorId whoever wrote what was answered, be it a comment or a reply
     */
    private record Written(
            PostId postId,
            UserId postAuthorId,
            UserId authorId,
            Audience audience,
            List<UserId> mentions,
            @Nullable CommentId inReplyTo,
            @Nullable UserId inReplyToAuthorId) {}

    /** Names nobody: it stays in the tombstone. */
    private record Deleted(PostId postId, @Nullable CommentId inReplyTo) {}

    PendingEvent created(Post post, Comment comment, UserId author, Optional<Comment> answered) {
        var written = new Written(
                post.postId(),
                post.authorId(),
                author,
                post.audience(),
                comment.mentions().stream().map(Mention::userId).toList(),
                comment.inReplyTo(),
                answered.map(Comment::authorId).orElse(null));
        return event(CREATED, comment.commentId(), comment.version(), written);
    }

    PendingEvent edited(Post post, Comment before, Comment after, UserId author) {
        List<UserId> added = after.mentions().stream()
                .filter(mention -> before.mentions().stream()
                        .noneMatch(known -> known.userId().equals(mention.userId())))
                .map(Mention::userId)
                .toList();
        var written =
                new Written(post.postId(), post.authorId(), author, post.audience(), added, after.inReplyTo(), null);
        return event(EDITED, after.commentId(), after.version(), written);
    }

    PendingEvent deleted(Comment comment) {
        return event(
                DELETED,
                comment.commentId(),
                comment.version() + 1,
                new Deleted(comment.postId(), comment.inReplyTo()));
    }

    private PendingEvent event(String type, CommentId id, long version, Object data) {
        return outbox.event(type, id.toString(), version, data);
    }
}
