package com.petpal.feed.explore;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Works out places that are due, the longest due first, for some seconds a sweep: the same process has other timers, and what is
 * left is due at the next sweep still. Where one fails, profile-service is away for all of them.
 */
@Component
class PlaceTimer implements DueTimer {

    private static final Duration STINT = Duration.ofSeconds(5);

    /** Between the places of one sweep there is no such pause, between two sweeps there is. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final WorkOutPlace workOutPlace;
    private final Clock clock;
    private Instant endsAt = Instant.EPOCH;
    private Instant lastAt = Instant.EPOCH;

    PlaceTimer(WorkOutPlace workOutPlace, Clock clock) {
        this.workOutPlace = workOutPlace;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("feed", "explore").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        Instant now = clock.instant();
        if (lastAt.plus(PAUSE).isBefore(now)) {
            endsAt = now.plus(STINT);
        }
        if (now.isBefore(endsAt)) {
            workOut(Place.parse(due.getString("_id")));
        }
        lastAt = clock.instant();
    }

    private void workOut(Place place) {
        try {
            workOutPlace.workOut(place);
        } catch (RuntimeException away) {
            endsAt = Instant.EPOCH;
            throw away;
        } finally {
            lastAt = clock.instant();
        }
    }
}
