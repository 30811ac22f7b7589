package com.petpal.systemtests;

import com.petpal.platform.testing.Soon;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what is promised soon rather than at once. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    static void eventually(ThrowingRunnable assertion) {
        patiently().untilAsserted(assertion);
    }

    /** What was given once it could be. */
    static <T> T eventually(Callable<T> given) {
        return patiently().until(given, Objects::nonNull);
    }

    private static ConditionFactory patiently() {
        return Soon.within(PATIENCE).pollInterval(Duration.ofMillis(100));
    }
}
