package com.petpal.feed.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.feed.post.Mention;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is shown.
 *
 * @param authorId who wrote it; absent once it is deleted, like {@code text}
 * @param inReplyTo the comment on the post itself that it stands under; absent for those
 * @param mentions people in the text, at most ten
 * @param editedAt absent as long as it is as it was written
 * @param version counts edits from 1
 * @param deleted true of what is only kept for the replies to it, else absent
 * @param hidden true while moderators keep it from everybody but its author, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comment(
        CommentId commentId,
        PostId postId,
        @Nullable UserId authorId,
        @Nullable String text,
        @Nullable CommentId inReplyTo,
        List<Mention> mentions,
        Instant createdAt,
        @Nullable Instant editedAt,
        long version,
        @Nullable Boolean deleted,
        @Nullable Boolean hidden) {

    public Comment {
        mentions = List.copyOf(mentions);
    }

    static Comment fresh(
            CommentId id, UserId author, String text, @Nullable CommentId inReplyTo, List<Mention> mentions) {
        return new Comment(id, id.postId(), author, text, inReplyTo, mentions, id.createdAt(), null, 1, null, null);
    }

    Comment edited(String changed, List<Mention> mentioned, Instant at) {
        return new Comment(
                commentId,
                postId,
                authorId,
                changed,
                inReplyTo,
                mentioned,
                createdAt,
                at,
                version + 1,
                deleted,
                hidden);
    }

    public boolean isBy(UserId person) {
        return person.equals(authorId);
    }

    public boolean isDeleted() {
        return deleted != null;
    }

    /** As far as moderators and its author decide. */
    public boolean mayBeShownTo(UserId reader) {
        return !isDeleted() && (hidden == null || isBy(reader));
    }

    /** The comment on the post itself that it is, or stands under. */
    CommentId top() {
        return inReplyTo == null ? commentId : inReplyTo;
    }
}
