package com.petpal.feed.explore;

import com.petpal.platform.identity.PostId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How far back explore looks, and how much less what is older counts. */
@Component
class Window {

    private final ExploreSettings settings;
    private final Clock clock;

    Window(ExploreSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean holds(PostId post) {
        return post.createdAt().isAfter(clock.instant().minus(settings.window()));
    }

    /** The heat of something of a time: one more for each half-life. */
    double heat(Instant at) {
        return (double) at.toEpochMilli() / settings.halfLife().toMillis();
    }

    /** When a place is worked out again. */
    Instant next(Place place) {
        return clock.instant().plus(settings.period(place));
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    Instant now() {
        return clock.instant();
    }
}
