package com.petpal.feed.comment;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import java.util.Optional;

/**
 * A stretch of a list of comments.
 *
 * @param under whose replies; empty for the comments on the post itself
 * @param from where it begins, exclusive
 */
record Stretch(PostId postId, Optional<CommentId> under, Order order, Optional<CommentId> from, int limit) {}
