package com.petpal.feed.post;

/** A feature that keeps lists of posts. A bean for each. */
@FunctionalInterface
public interface ListsPosts {

    /** Puts a post into every list where it belongs; again is harmless. */
    void list(Post post);
}
