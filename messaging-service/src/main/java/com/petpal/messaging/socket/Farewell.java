package com.petpal.messaging.socket;

import java.util.Locale;
import org.springframework.web.socket.CloseStatus;

/** Why the server ends a socket. */
enum Farewell {
    NO_HELLO(CloseStatus.POLICY_VIOLATION),
    TOKEN_REFUSED(CloseStatus.POLICY_VIOLATION),
    TOKEN_EXPIRED(CloseStatus.POLICY_VIOLATION),
    SESSION_ENDED(CloseStatus.POLICY_VIOLATION),
    TOO_MANY_SOCKETS(CloseStatus.POLICY_VIOLATION),
    FRAME_TOO_LARGE(CloseStatus.TOO_BIG_TO_PROCESS),
    TOO_SLOW(CloseStatus.SESSION_NOT_RELIABLE),
    SILENT(CloseStatus.GOING_AWAY),
    RESTARTING(CloseStatus.SERVICE_RESTARTED);

    private final CloseStatus status;

    Farewell(CloseStatus status) {
        this.status = status;
    }

    CloseStatus status() {
        return status;
    }

    /** As the {@code bye} frame has it. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
