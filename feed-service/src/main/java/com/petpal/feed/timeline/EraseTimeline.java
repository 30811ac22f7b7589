package com.petpal.feed.timeline;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases somebody's home feed, and the list of their posts if they were large. Both are in Redis, which has to be there for it. */
@Component
@Order(20)
class EraseTimeline implements ErasureStep {

    private final Timelines timelines;

    private final AuthorPosts authorPosts;

    EraseTimeline(Timelines timelines, AuthorPosts authorPosts) {
        this.authorPosts = authorPosts;
        this.timelines = timelines;
    }

    @Override
    public void erase(UserId userId, Count count) {
        authorPosts.forget(userId);
        count.erased("timelines", timelines.remove(userId));
    }
}
