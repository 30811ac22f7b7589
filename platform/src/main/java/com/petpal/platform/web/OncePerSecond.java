package com.petpal.platform.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one through a second: an outage refuses thousands of requests for one reason, and one line says it. */
public final class OncePerSecond {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

    /** Whether nobody got this answer within the last second. */
    public boolean isDue() {
        long now = System.nanoTime();
        long due = nextAt.get();
        return now - due >= 0 && nextAt.compareAndSet(due, now + PAUSE);
    }
}
