package com.petpal.messaging.socket;

import java.time.Duration;

/** How fast frames are taken: a bucket of {@code burst} that fills at {@code aSecond}. Of one socket, and its thread's alone. */
final class Pace {

    private final long nanosAFrame;
    private final long burstNanos;
    private long freeAt;

    Pace(int aSecond, int burst, long now) {
        this.nanosAFrame = Duration.ofSeconds(1).toNanos() / aSecond;
        this.burstNanos = nanosAFrame * burst;
        this.freeAt = now - burstNanos;
    }

    /** How many nanoseconds to wait before this frame is handled. */
    long take(long now) {
        freeAt = Math.max(freeAt, now - burstNanos) + nanosAFrame;
        return Math.max(0, freeAt - now);
    }
}
