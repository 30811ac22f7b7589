package com.petpal.feed.tally;

import com.petpal.platform.identity.PostId;

/** Counts the reactions to a post now, in the store. */
@FunctionalInterface
public interface ReactionSource {

    ReactionCounts count(PostId postId);
}
