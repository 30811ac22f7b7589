package com.petpal.feed.tally;

import com.petpal.platform.identity.PostId;

/** What a feature keeps of a post that is talked about, and removes once that is gone. A bean for each feature; again is harmless. */
@FunctionalInterface
public interface TalkOfPost {

    /** @return how much there was, by what a receipt calls it */
    Removed remove(PostId postId);

    /** So many of something. */
    record Removed(String kind, long count) {}
}
