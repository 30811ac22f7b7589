package com.petpal.auth.audit;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.network.NetworkPrefix;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happened, with the network that it came from and no nearer address. */
final class RecordHappenings implements AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(RecordHappenings.class);
    private static final Duration KEPT = Duration.ofDays(365);

    /** A flood of failed logins must not become one of writes. */
    private static final int MOST_AT_ONCE = 256;

    /**
     * Until an answer is gone: what is written for accounts that exist would otherwise be at work beside theirs, and on a
     * busy machine its time would tell.
     */
    private static final long AFTERWARDS_MILLIS = 250;

    private final Executor afterwards =
            CompletableFuture.delayedExecutor(AFTERWARDS_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    private final SecurityEventStore events;
    private final IdGenerator ids;
    private final Supplier<Optional<InetAddress>> client;
    private final Clock clock;
    private final Counter lost;
    private final Semaphore unnoticed = new Semaphore(MOST_AT_ONCE);

    /** @param client where the request at hand comes from, if there is one */
    RecordHappenings(
            SecurityEventStore events,
            IdGenerator ids,
            Supplier<Optional<InetAddress>> client,
            Clock clock,
            MeterRegistry meters) {
        this.events = events;
        this.ids = ids;
        this.client = client;
        this.clock = clock;
        this.lost = Counter.builder("petpal.security.events.lost")
                .description("Security events that could not be written")
                .register(meters);
    }

    @Override
    public void record(UserId userId, Happening happening, String detail) {
        write(event(userId, happening, detail.isEmpty() ? null : detail));
    }

    @Override
    public void recordUnnoticed(UserId userId, Happening happening) {
        SecurityEvent event = event(userId, happening, null);
        if (!unnoticed.tryAcquire()) {
            lost.increment();
            return;
        }
        afterwards.execute(() -> {
            try {
                write(event);
            } finally {
                unnoticed.release();
            }
        });
    }

    private SecurityEvent event(UserId userId, Happening happening, @Nullable String detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String network = client.get().map(NetworkPrefix::of).orElse(null);
        return new SecurityEvent(ids.timeOrdered(userId), userId, happening, detail, network, now, now.plus(KEPT));
    }

    private void write(SecurityEvent event) {
        try {
            events.add(event);
        } catch (RuntimeException failed) {
            lost.increment();
            log.warn(
                    "{} of {} could not be written: {}",
                    event.happening(),
                    event.userId(),
                    failed.getClass().getSimpleName());
        }
    }
}
