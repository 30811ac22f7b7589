package com.petpal.feed.comment;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of a list of comments.
 *
 * @param under whose replies; empty for the comments on the post itself
 * @param from where it begins, exclusive
 * @param without comments on the post itself to leave out
 */
record Stretch(
        PostId postId,
        Optional<CommentId> under,
        Order order,
        Optional<CommentId> from,
        int limit,
        Set<CommentId> without) {

    Stretch {
        without = Set.copyOf(without);
    }
}
