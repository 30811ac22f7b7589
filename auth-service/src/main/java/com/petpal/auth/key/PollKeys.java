package com.petpal.auth.key;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads the keys again and again, so that all processes know of a key well before it signs. */
final class PollKeys implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PollKeys.class);

    private final KeyRing keys;
    private final Duration pace;
    private @Nullable ScheduledExecutorService executor;

    PollKeys(KeyRing keys, Duration pace) {
        this.keys = keys;
        this.pace = pace;
    }

    @Override
    public void start() {
        var scheduled = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("keys").factory());
        scheduled.scheduleWithFixedDelay(this::poll, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
        executor = scheduled;
    }

    private void poll() {
        try {
            keys.poll();
        } catch (RuntimeException away) {
            log.warn("signing keys could not be read: {}", away.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        if (executor != null) {
            executor.shutdownNow();
        }
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
