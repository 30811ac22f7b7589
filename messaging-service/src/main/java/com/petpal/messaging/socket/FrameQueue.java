package com.petpal.messaging.socket;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
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

    private final WebSocketSession session;
    private final long limitBytes;
    private final Queue<WebSocketMessage<?>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean sending;
    private boolean closed;
    private @Nullable CloseStatus ending;

    FrameQueue(WebSocketSession session, long limitBytes) {
        this.session = session;
        this.limitBytes = limitBytes;
    }

    /** Sends after everything before it. A client that is too far behind is cut off; it asks for what it missed. */
    synchronized void add(WebSocketMessage<?> frame) {
        if (ending != null) {
            return;
        }
        if (waitingBytes + frame.getPayloadLength() > limitBytes) {
            waiting.clear();
            ending = CloseStatus.SESSION_NOT_RELIABLE;
            // The thread that sends is stuck in a write, which closing breaks off.
            Thread.startVirtualThread(() -> close(CloseStatus.SESSION_NOT_RELIABLE));
            return;
        }
        waiting.add(frame);
        waitingBytes += frame.getPayloadLength();
        send();
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
            WebSocketMessage<?> next = waiting.poll();
            if (next != null) {
                waitingBytes -= next.getPayloadLength();
                return Optional.of(next);
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
