package com.petpal.platform.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks once a second which sessions have ended, so that a revocation reaches every process within two seconds, with
 * Redis or without it.
 *
 * <p>Each question begins a little before the last answer: several instances of auth-service have several clocks, and an
 * entry is visible some time after the moment it names. Once a minute everything is asked for, for entries whose write
 * took longer still. A question without an answer is asked again a second later, from where the last answer ended.
 */
final class RevocationPoll implements SmartLifecycle {

    static final Duration OVERLAP = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(RevocationPoll.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int EVERYTHING_EACH = 60;

    /** Before the web server: a program that starts knows what has ended before it lets anybody in. */
    private static final int BEFORE_REQUESTS = 0;

    private final RevocationSource source;
    private final KnownRevocations known;
    private Instant seenUntil = Instant.EPOCH;
    private int answers;
    private boolean away;
    private volatile long answeredAt = System.nanoTime();
    private volatile @Nullable ScheduledExecutorService timer;

    RevocationPoll(RevocationSource source, KnownRevocations known) {
        this.source = source;
        this.known = known;
    }

    /** How long ago the last answer came; before the first, since when it is waited for. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - answeredAt);
    }

    synchronized void poll() {
        try {
            known.forgetExpired();
            boolean everything = answers % EVERYTHING_EACH == 0;
            Revocations answer = source.since(everything ? Instant.EPOCH : seenUntil.minus(OVERLAP));
            known.add(answer.items());
            seenUntil = answer.until();
            answers++;
            answered();
        } catch (RuntimeException failure) {
            if (!away) {
                log.warn(
                        "it is not known which sessions end: {}",
                        failure.getClass().getSimpleName());
            }
            away = true;
        }
    }

    private void answered() {
        answeredAt = System.nanoTime();
        if (away) {
            log.info("it is known again which sessions end");
        }
        away = false;
    }

    @Override
    public void start() {
        poll();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("revocations").factory());
        started.scheduleWithFixedDelay(this::poll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = timer;
        timer = null;
        if (stopped != null) {
            stopped.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return BEFORE_REQUESTS;
    }
}
