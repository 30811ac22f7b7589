package com.petpal.auth.key;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When signing keys come and go.
 *
 * @param period how long a key signs
 * @param ahead how long a key is published before it signs
 * @param poll how often each process reads the keys again
 */
@ConfigurationProperties("petpal.keys")
record RotationSettings(
        @DefaultValue("30d") Duration period,
        @DefaultValue("10m") Duration ahead,
        @DefaultValue("1m") Duration poll) {

    /** How long anybody may keep the published keys. */
    static final Duration CACHED = Duration.ofMinutes(5);

    /** What the clocks of two processes may differ by, and what one may stand still for in the middle of something. */
    static final Duration SKEW = Duration.ofMinutes(1);

    RotationSettings {
        if (ahead.compareTo(CACHED.plus(poll).plus(SKEW)) < 0) {
            throw new IllegalArgumentException(
                    "petpal.keys.ahead is shorter than the poll, the five minutes of caches and a minute together");
        }
        if (period.compareTo(ahead) <= 0) {
            throw new IllegalArgumentException("petpal.keys.period is not longer than petpal.keys.ahead");
        }
    }

    /**
     * Until when what was read at this time may be relied on: a key that was made since does not sign before that, so
     * whoever read then knows every key that signs.
     */
    Instant goodUntil(Instant readAt) {
        return readAt.plus(ahead).minus(SKEW);
    }

    /** When the successor of a key that signs from this time is made. */
    Instant successorDue(Instant signsFrom) {
        return signsFrom.plus(period).minus(ahead);
    }
}
