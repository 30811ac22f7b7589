package com.petpal.feed.tally;

import com.petpal.platform.identity.PostId;

/** Counts the comments on a post now, in the store. */
@FunctionalInterface
public interface CommentSource {

    long count(PostId postId);
}
