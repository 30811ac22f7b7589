package com.petpal.profile.person;

import java.time.Duration;
import java.time.Instant;

/**
 * A handle that somebody had.
 *
 * @param keptUntil until when nobody else gets it
 */
record FormerHandle(String handle, Instant keptUntil) {

    /** How long a handle is kept back, so that nobody is taken for who had it the day before. */
    static final Duration KEPT = Duration.ofDays(14);
}
