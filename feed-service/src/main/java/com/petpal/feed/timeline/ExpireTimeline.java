package com.petpal.feed.timeline;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lets the next read rebuild the timeline of somebody whom fan-out reaches, or no longer reaches, from now on.
 *
 * <p>A post written between a follow and the moment fan-out learned of it is found by that rebuild.
 */
@Component
class ExpireTimeline implements EventHandler {

    private final Timelines timelines;

    ExpireTimeline(Timelines timelines) {
        this.timelines = timelines;
    }

    /** The part of the event that matters here. */
    record Edge(UserId followerId) {}

    @Override
    public String group() {
        return "feed.timeline";
    }

    @Override
    public Set<String> types() {
        return Set.of("follower.added", "follower.removed");
    }

    @Override
    public void handle(DomainEvent event) {
        timelines.expire(event.payload(Edge.class).followerId());
    }
}
