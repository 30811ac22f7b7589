package com.petpal.feed.post;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Erases what somebody posted, then what hangs on it. An event of a post that is not confirmed yet goes with it: there is
 * nothing to fan out.
 */
@Component
@Order(10)
class ErasePosts implements ErasureStep {

    private static final int BATCH = 100;

    private final PostTracesStore store;
    private final Posts cached;
    private final ObjectProvider<ErasedPosts> told;

    ErasePosts(PostTracesStore store, Posts cached, ObjectProvider<ErasedPosts> told) {
        this.store = store;
        this.cached = cached;
        this.told = told;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<PostId> some = store.of(userId, BATCH);
        while (!some.isEmpty()) {
            List<PostId> these = some;
            told.forEach(feature -> feature.erase(these, count));
            count.erased("posts", store.remove(userId, these));
            cached.forget(these);
            some = store.of(userId, BATCH);
        }
    }
}
