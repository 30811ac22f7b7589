package com.petpal.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what is promised soon rather than at once. */
public final class Soon {

    private Soon() {}

    /** What is not there yet is an exception as often as a failed assertion. */
    public static ConditionFactory within(Duration time) {
        return Awaitility.await().atMost(time).ignoreExceptionsMatching(e -> !(e instanceof InterruptedException));
    }
}
