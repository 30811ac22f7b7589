package com.petpal.feed.timeline;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases somebody's home feed. It is in Redis, which has to be there for it. */
@Component
@Order(20)
class EraseTimeline implements ErasureStep {

    private final Timelines timelines;

    EraseTimeline(Timelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("timelines", timelines.remove(userId));
    }
}
