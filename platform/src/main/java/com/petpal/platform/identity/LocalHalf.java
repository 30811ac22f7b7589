package com.petpal.platform.identity;

import java.time.Instant;

/** The lower half of an {@link OwnedId}: milliseconds since the epoch of the product, then random bits. */
final class LocalHalf {

    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final int RANDOM_BITS = 22;
    private static final long RANDOM_MASK = (1L << RANDOM_BITS) - 1;

    private LocalHalf() {}

    static long of(Instant at, long random) {
        return at.toEpochMilli() - EPOCH.toEpochMilli() << RANDOM_BITS | random & RANDOM_MASK;
    }

    static Instant instant(long local) {
        return EPOCH.plusMillis(local >>> RANDOM_BITS);
    }
}
