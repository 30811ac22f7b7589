package com.petpal.feed.post;

import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Counts somebody's posts, whoever they are for: one command to their shard. */
@Component
class CountPosts {

    private final PostStore store;

    CountPosts(PostStore store) {
        this.store = store;
    }

    long of(UserId author) {
        return store.count(author);
    }
}
