package com.petpal.messaging.socket;

import com.petpal.messaging.presence.PresenceBoard;
import com.petpal.messaging.presence.SeePresence;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds who of all the people watched from this process is there, in one question, and tells sockets what is news to them. Nothing is pushed from
 * process to process: however many follow somebody, coming and going costs one write.
 */
@Component
final class PresenceRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PresenceRounds.class);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(20);

    private final Sockets sockets;
    private final PresenceBoard board;
    private final SeePresence seePresence;
    private final SocketSettings settings;
    private volatile @Nullable ScheduledExecutorService timer;

    PresenceRounds(Sockets sockets, PresenceBoard board, SeePresence seePresence, SocketSettings settings) {
        this.sockets = sockets;
        this.board = board;
        this.seePresence = seePresence;
        this.settings = settings;
    }

    private void sayWhoIsHere() {
        orLog(() -> board.here(sockets.people()));
    }

    private void look() {
        orLog(() -> {
            Collection<LiveSocket> watching = sockets.all().stream()
                    .filter(socket -> !socket.watched().people().isEmpty())
                    .toList();
            Set<UserId> online = board.online(List.copyOf(watching.stream()
                    .flatMap(socket -> socket.watched().people().stream())
                    .collect(Collectors.toSet())));
            watching.forEach(socket -> socket.caller().ifPresent(viewer -> tell(socket, viewer, online)));
        });
    }

    private void tell(LiveSocket socket, Caller viewer, Set<UserId> online) {
        socket.watched()
                .tell(
                        online,
                        person -> seePresence.may(viewer.userId(), person),
                        (person, there) -> socket.send(new ServerFrame.Presence(person, there)));
    }

    private static void orLog(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            log.warn("who is there is not known: {}", failure.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("presence").factory());
        long every = settings.presenceEvery().toMillis();
        started.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(
                this::sayWhoIsHere, SAY_AGAIN.toMillis(), SAY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
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
}
