package com.petpal.platform.count;

import java.time.Duration;

/** How soon what was counted may be counted again: after a second, later the more there is, after a minute from 100,000 on. */
public final class RecountPace {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long MANY = 100_000;

    private RecountPace() {}

    /** @param size how much there was to count */
    public static Duration of(long size) {
        Duration pace = LONGEST.multipliedBy(Math.min(MANY, size)).dividedBy(MANY);
        return pace.compareTo(SHORTEST) < 0 ? SHORTEST : pace;
    }
}
