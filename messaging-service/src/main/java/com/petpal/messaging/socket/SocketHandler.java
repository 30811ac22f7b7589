package com.petpal.messaging.socket;

import com.petpal.messaging.socket.FrameRefused.TextOnly;
import com.petpal.messaging.socket.FrameRefused.TooLarge;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.security.Caller;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Tomcat calls for each socket, one call after the other: that is how frames are handled in their order, and how a client that sends too fast is slowed
 * down. Frames are put together here, so that the buffers of a socket stay small.
 */
@Component
final class SocketHandler extends AbstractWebSocketHandler {

    /** The verified token of the handshake, if it had one. */
    static final String CALLER = "caller";

    private static final String SOCKET = "socket";

    private final Sockets sockets;
    private final SignIn signIn;
    private final MeasureFrame frames;
    private final SocketSettings settings;
    private final JsonMapper json;
    private final IdGenerator ids;
    private final Clock clock;

    SocketHandler(
            Sockets sockets,
            SignIn signIn,
            MeasureFrame frames,
            SocketSettings settings,
            JsonMapper json,
            IdGenerator ids,
            Clock clock) {
        this.sockets = sockets;
        this.signIn = signIn;
        this.frames = frames;
        this.settings = settings;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        SlowClients.bound(session, settings.sendPatience());
        var socket = new LiveSocket(ids.random64(), session, settings, json, clock.instant());
        session.getAttributes().put(SOCKET, socket);
        sockets.opened(socket);
        if (session.getAttributes().get(CALLER) instanceof Caller caller) {
            signIn.signIn(socket, caller, null, null);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        LiveSocket socket = socketOf(session);
        StringBuilder partial = socket.partial();
        if (!socket.isOpen()) {
            return;
        }
        socket.heard(clock.instant());
        partial.append(part.getPayload());
        if (partial.length() > settings.largestFrame().toBytes()) {
            partial.setLength(0);
            frames.refuse(socket, new TooLarge(settings.largestFrame().toBytes()));
            socket.end(Farewell.FRAME_TOO_LARGE, 0);
        } else if (part.isLast()) {
            String text = partial.toString();
            partial.setLength(0);
            partial.trimToSize();
            receive(socket, text);
        }
    }

    private void receive(LiveSocket socket, String text) {
        LockSupport.parkNanos(socket.pace().take(System.nanoTime()));
        frames.receive(socket, text);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage part) {
        LiveSocket socket = socketOf(session);
        LockSupport.parkNanos(socket.pace().take(System.nanoTime()));
        if (part.isLast()) {
            frames.refuse(socket, new TextOnly());
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
        socketOf(session).heard(clock.instant());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().get(SOCKET) instanceof LiveSocket socket) {
            signIn.signOut(socket);
        }
    }

    private static LiveSocket socketOf(WebSocketSession session) {
        if (session.getAttributes().get(SOCKET) instanceof LiveSocket socket) {
            return socket;
        }
        throw new IllegalStateException("a socket is opened before it is heard");
    }
}
