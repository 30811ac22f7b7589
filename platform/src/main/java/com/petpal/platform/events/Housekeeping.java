package com.petpal.platform.events;

import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.web.Redacted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs what a service does for its outbox and timers beside its requests. */
final class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final Confirmer confirmer;
    private final Sweeper sweeper;
    private final SweeperLease lease;
    private final DueTimers timers;
    private final List<Chore> chores;
    private final EventSettings settings;
    private @Nullable ScheduledExecutorService executor;

    Housekeeping(
            Confirmer confirmer,
            Sweeper sweeper,
            SweeperLease lease,
            DueTimers timers,
            List<Chore> chores,
            EventSettings settings) {
        this.confirmer = confirmer;
        this.sweeper = sweeper;
        this.lease = lease;
        this.timers = timers;
        this.chores = List.copyOf(chores);
        this.settings = settings;
    }

    @Override
    public void start() {
        var scheduled = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("outbox-", 0).factory());
        repeat(scheduled, "confirming", settings.confirmInterval(), confirmer::run);
        repeat(scheduled, "sweeping", settings.sweepInterval(), this::sweep);
        executor = scheduled;
    }

    private void sweep() {
        boolean mine;
        try {
            mine = lease.take();
        } catch (RedisAway away) {
            // Timers need no Redis, and are conditional: better several of us than nobody.
            timers.run();
            return;
        }
        if (mine) {
            sweeper.sweep(settings.sweepInterval());
            timers.run();
            doChores();
        } else {
            sweeper.rest();
        }
    }

    private void doChores() {
        for (Chore chore : chores) {
            try {
                chore.run();
            } catch (RuntimeException later) {
                log.warn("{} is left for later", chore.getClass().getSimpleName(), Redacted.of(later));
            }
        }
    }

    private static void repeat(ScheduledExecutorService executor, String what, Duration pace, Runnable work) {
        executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException away) {
                        log.debug("{} is left for later", what, away);
                    }
                },
                pace.toMillis(),
                pace.toMillis(),
                TimeUnit.MILLISECONDS);
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
