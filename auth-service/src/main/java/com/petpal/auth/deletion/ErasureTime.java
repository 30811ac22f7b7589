package com.petpal.auth.deletion;

import com.petpal.auth.revocation.TokenLife;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When people are erased. Never while an access token of theirs could be good: they could write behind the erasure. */
@Component
final class ErasureTime {

    private static final Duration LONGEST_PACE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Duration grace;
    private final DeletionSettings settings;
    private final Clock clock;

    ErasureTime(DeletionSettings settings, TokenLife tokens, Clock clock) {
        Duration shortest = tokens.withMargin();
        this.grace = settings.grace().compareTo(shortest) > 0 ? settings.grace() : shortest;
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** When somebody who asks at a time is erased. */
    Instant after(Instant askedAt) {
        return askedAt.plus(grace);
    }

    /** When it is looked what became of a round that was announced so often. */
    Instant nextLook(int attempts) {
        Duration pause = settings.pace().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return now().plus(pause.compareTo(LONGEST_PACE) > 0 ? LONGEST_PACE : pause);
    }

    /** Until when what is over now can be read. */
    Instant keptUntil() {
        return now().plus(settings.kept());
    }
}
