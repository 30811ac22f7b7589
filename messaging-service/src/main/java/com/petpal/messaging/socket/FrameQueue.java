package com.petpal.messaging.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be sent over one socket, in order. Whoever adds to it never waits: Spring's own decorator sends on the thread of whoever comes first, and here
 * that is another person's request. A thread exists only while there is something to send.
 */
final class FrameQueue {

    private static final Logger log = LoggerFactory.getLogger(FrameQueue.class);

    /** How long the last words of a client that is too slow may take. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final WebSocketSession session;
    private final long limitBytes;
    private final Supplier<WebSocketMessage<?>> tooSlow;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean sending;
    private boolean closed;
    private @Nullable CloseStatus ending;

    private record Waiting(WebSocketMessage<?> frame, boolean ephemeral) {}

    /** @param tooSlow the last words to a client that is cut off */
    FrameQueue(WebSocketSession session, long limitBytes, Supplier<WebSocketMessage<?>> tooSlow) {
        this.session = session;
        this.limitBytes = limitBytes;
        this.tooSlow = tooSlow;
    }

    /**
     * Sends after everything before it. Of a client that is too far behind ephemeral frames are dropped first, and if that is not enough it is cut off; it asks for
     * what it missed.
     *
     * @param ephemeral whether it is of no use later
     */
    synchronized void add(WebSocketMessage<?> frame, boolean ephemeral) {
        if (ending != null) {
            return;
        }
        if (!fits(frame)) {
            if (ephemeral) {
                return;
            }
            waiting.removeIf(this::drop);
        }
        if (!fits(frame)) {
            cutOff();
            return;
        }
        waiting.add(new Waiting(frame, ephemeral));
        waitingBytes += frame.getPayloadLength();
        send();
    }

    private boolean fits(WebSocketMessage<?> frame) {
        return waitingBytes + frame.getPayloadLength() <= limitBytes;
    }

    private boolean drop(Waiting some) {
        if (some.ephemeral()) {
            waitingBytes -= some.frame().getPayloadLength();
        }
        return some.ephemeral();
    }

    private void cutOff() {
        waiting.clear();
        waitingBytes = 0;
        ending = CloseStatus.SESSION_NOT_RELIABLE;
        WebSocketMessage<?> bye = tooSlow.get();
        waiting.add(new Waiting(bye, false));
        waitingBytes = bye.getPayloadLength();
        send();
        // The thread that sends may be stuck in a write, which closing breaks off.
        Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(LAST_WORDS.toNanos());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        });
    }

    /** Closes once everything before it is sent. */
    synchronized void end(CloseStatus status) {
        if (ending == null) {
            ending = status;
            send();
        }
    }

    synchronized boolean isEnding() {
        return ending != null;
    }

    private void send() {
        if (!sending) {
            sending = true;
            Thread.startVirtualThread(this::drain);
        }
    }

    private void drain() {
        try {
            Optional<WebSocketMessage<?>> next = next();
            while (next.isPresent()) {
                session.sendMessage(next.get());
                next = next();
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("a client is gone: {}", gone.getClass().getSimpleName());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private Optional<WebSocketMessage<?>> next() {
        CloseStatus status;
        synchronized (this) {
            Waiting next = waiting.poll();
            if (next != null) {
                waitingBytes -= next.frame().getPayloadLength();
                return Optional.of(next.frame());
            }
            sending = false;
            status = ending;
        }
        if (status != null) {
            close(status);
        }
        return Optional.empty();
    }

    private void close(CloseStatus status) {
        synchronized (this) {
            waiting.clear();
            ending = status;
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            session.close(status);
        } catch (IOException | IllegalStateException gone) {
            log.debug("a client was gone: {}", gone.getClass().getSimpleName());
        }
    }
}
