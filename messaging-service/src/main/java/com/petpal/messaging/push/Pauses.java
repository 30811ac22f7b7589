package com.petpal.messaging.push;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a push waits before it is tried again. */
final class Pauses {

    private static final int MOST_DOUBLINGS = 10;

    private Pauses() {}

    /**
     * Doubled each time and spread over its second half, so that those whose platform was away do not all come back at once; never before the platform wants it.
     *
     * @param attempts how often it was tried before
     */
    static Duration after(int attempts, Duration notBefore, PushSettings settings) {
        Duration doubled = settings.retryAfter().multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
        long half = Math.max(1, pause.toMillis() / 2);
        // Randomness that nobody gains anything by guessing.
        long spread = half + ThreadLocalRandom.current().nextLong(half + 1);
        return Duration.ofMillis(notBefore.toMillis() + spread);
    }
}
