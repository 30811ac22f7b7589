package com.petpal.feed.post;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody posted. An event of a post that is not confirmed yet goes with it: there is nothing to fan out. */
@Component
@Order(10)
class ErasePosts implements ErasureStep {

    private static final int BATCH = 100;

    private final PostStore store;
    private final Posts cached;

    ErasePosts(PostStore store, Posts cached) {
        this.store = store;
        this.cached = cached;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<PostId> some = store.newest(Set.of(userId), Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            count.erased("posts", store.remove(userId, some));
            cached.forget(some);
            some = store.newest(Set.of(userId), Optional.empty(), BATCH);
        }
    }
}
