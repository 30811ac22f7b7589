package com.petpal.feed.comment;

import com.petpal.feed.post.Mention;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/**
 * A comment as MongoDB holds it; drawn in the package documentation.
 *
 * @param counted true unless it is deleted or hidden: a positive mark, so that an index can count it
 * @param moderation what was decided last on each report of it
 */
@Document("comments")
@Sharded(
        shardKey = {"postId", "_id"},
        immutableKey = true)
record StoredComment(
        @Id CommentId id,
        PostId postId,
        @Nullable UserId authorId,
        @Nullable String text,
        @Nullable CommentId inReplyTo,
        @Nullable List<Mention> mentions,
        Instant createdAt,
        @Nullable Instant editedAt,
        long version,
        @Nullable Boolean counted,
        @Nullable Boolean deleted,
        @Nullable Boolean hidden,
        @Nullable Map<String, Decided> moderation,
        @Nullable Instant dueAt,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    /** @param version of the report, by which an older decision is known */
    record Decided(long version, boolean hidden) {}

    static StoredComment of(Comment comment, PendingEvent event) {
        return new StoredComment(
                comment.commentId(),
                comment.postId(),
                comment.authorId(),
                comment.text(),
                comment.inReplyTo(),
                comment.mentions(),
                comment.createdAt(),
                null,
                comment.version(),
                true,
                null,
                null,
                null,
                null,
                List.of(event),
                event.at());
    }

    Comment toComment() {
        return new Comment(
                id,
                postId,
                authorId,
                text,
                inReplyTo,
                mentions == null ? List.of() : mentions,
                createdAt,
                editedAt,
                version,
                deleted,
                hidden);
    }
}
