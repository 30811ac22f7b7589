package com.petpal.messaging.socket;

import com.petpal.platform.security.Caller;
import com.petpal.platform.security.EndedSessions;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.PingMessage;

/** Looks at every socket twice a second: who has not said hello, whose token or session has ended, who has gone silent. When the program stops it says bye to all. */
@Component
final class SocketWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SocketWatch.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Sockets sockets;
    private final EndedSessions ended;
    private final SocketSettings settings;
    private final Clock clock;
    private final RandomGenerator random;
    private volatile @Nullable ScheduledExecutorService timer;

    SocketWatch(Sockets sockets, EndedSessions ended, SocketSettings settings, Clock clock, SecureRandom random) {
        this.sockets = sockets;
        this.ended = ended;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    private void look() {
        try {
            Instant now = clock.instant();
            sockets.all().forEach(socket -> look(socket, now));
        } catch (RuntimeException failure) {
            log.error("sockets could not be looked at: {}", failure.getClass().getName());
        }
    }

    private void look(LiveSocket socket, Instant now) {
        Optional<Caller> caller = socket.caller();
        Duration silent = Duration.between(socket.heardAt(), now);
        if (caller.isEmpty() && socket.openedAt().plus(settings.helloWithin()).isBefore(now)) {
            socket.end(Farewell.NO_HELLO, 0);
        } else if (caller.isPresent() && ended.contains(caller.get().sessionId())) {
            socket.end(Farewell.SESSION_ENDED, 0);
        } else if (caller.isPresent() && caller.get().expiresAt().isBefore(now)) {
            socket.end(Farewell.TOKEN_EXPIRED, 0);
        } else if (silent.compareTo(settings.heartbeat().multipliedBy(2)) > 0) {
            socket.end(Farewell.SILENT, 0);
        } else if (isDue(silent)) {
            socket.send(new PingMessage(ByteBuffer.allocate(0)));
        }
    }

    /** Once, in the look that comes after a whole heartbeat of silence. */
    private boolean isDue(Duration silent) {
        Duration late = silent.minus(settings.heartbeat());
        return !late.isNegative() && late.compareTo(EVERY.multipliedBy(2)) <= 0;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("socket-watch").factory());
        started.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    /** Clients come back spread over some seconds, so that those who take over are not run down. */
    @Override
    public void stop() {
        ScheduledExecutorService stopped = timer;
        timer = null;
        if (stopped != null) {
            stopped.shutdownNow();
        }
        long spread = settings.resumeWithin().toMillis();
        sockets.all().forEach(socket -> socket.end(Farewell.RESTARTING, random.nextLong(spread + 1)));
        long deadline = System.nanoTime() + LAST_WORDS.toNanos();
        while (!sockets.all().isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
