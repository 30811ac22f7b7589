package com.petpal.messaging.socket;

import jakarta.websocket.Session;
import java.time.Duration;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Bounds how long Tomcat waits for a client that takes no bytes: a write that waits longer fails, and the socket with it. */
final class SlowClients {

    private static final String TOMCATS_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    /** How long a client that was told bye may take to say so too; otherwise half a minute, for which whoever never reads would be kept. */
    private static final String TOMCATS_CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    private SlowClients() {}

    static void bound(WebSocketSession session, Duration patience) {
        if (session instanceof NativeWebSocketSession wrapper) {
            Session tomcats = wrapper.getNativeSession(Session.class);
            if (tomcats != null) {
                tomcats.getUserProperties().put(TOMCATS_SEND_TIMEOUT, patience.toMillis());
                tomcats.getUserProperties().put(TOMCATS_CLOSE_TIMEOUT, patience.toMillis());
            }
        }
    }
}
