package com.petpal.feed.comment;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends to comment.
 *
 * @param text 1 to 2,000 characters as a reader counts them; {@link com.petpal.feed.post.PostText} counts, the bound here only keeps what is
 *     counted small
 * @param inReplyTo a comment on the same post; whoever answers a reply answers under the same comment as it does
 */
record NewComment(
        @NotNull @PlainText(max = 16_000, lines = true) String text,
        @Nullable CommentId inReplyTo) {}
