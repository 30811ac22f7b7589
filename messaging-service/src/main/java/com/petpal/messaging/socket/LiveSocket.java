package com.petpal.messaging.socket;

import com.petpal.platform.security.Caller;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** One open socket: whose it is, what it is about to say, and what is about to be said to it. */
final class LiveSocket {

    private final String id;
    private final WebSocketSession session;
    private final FrameQueue queue;
    private final Pace pace;
    private final Typing typing;
    private final Watched watched = new Watched();
    private final JsonMapper json;
    private final Instant openedAt;
    private final StringBuilder partial = new StringBuilder();
    private volatile @Nullable Caller caller;
    private volatile Instant heardAt;

    /** @param id names it to its client */
    LiveSocket(String id, WebSocketSession session, SocketSettings settings, JsonMapper json, Instant now) {
        this.id = id;
        this.session = session;
        this.queue = new FrameQueue(
                session,
                settings.backlog().toBytes(),
                () -> text(new ServerFrame.Bye(
                        Farewell.TOO_SLOW.reason(), settings.resumeWithin().toMillis())));
        this.typing = new Typing(settings.typingEvery());
        this.pace = new Pace(settings.framesASecond(), settings.burst(), System.nanoTime());
        this.json = json;
        this.openedAt = now;
        this.heardAt = now;
    }

    String id() {
        return id;
    }

    Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    void belongsTo(Caller signedIn) {
        caller = signedIn;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant heardAt() {
        return heardAt;
    }

    void heard(Instant now) {
        heardAt = now;
    }

    Pace pace() {
        return pace;
    }

    /** The parts of the frame that is coming in; of the socket's own thread. */
    StringBuilder partial() {
        return partial;
    }

    boolean isOpen() {
        return session.isOpen() && !queue.isEnding();
    }

    /** Of the socket's own thread. */
    Typing typing() {
        return typing;
    }

    /** Whose presence its client wants to see. */
    Watched watched() {
        return watched;
    }

    void send(WebSocketMessage<?> frame) {
        queue.add(frame, false);
    }

    /** Something that is of no use later. */
    void sendEphemeral(WebSocketMessage<?> frame) {
        queue.add(frame, true);
    }

    void send(ServerFrame frame) {
        queue.add(text(frame), frame.isEphemeral());
    }

    private TextMessage text(ServerFrame frame) {
        return new TextMessage(json.writeValueAsString(frame));
    }

    void end(Farewell farewell, long resumeAfterMs) {
        send(new ServerFrame.Bye(farewell.reason(), resumeAfterMs));
        queue.end(farewell.status());
    }
}
