package com.petpal.auth.session;

import org.springframework.stereotype.Component;

/**
 * Ends a refresh family: no access token comes from it any more.
 *
 * <p>Access tokens that are out there die at their expiry, ten minutes at most, until revocations reach every program.
 */
@Component
class EndSession {

    private final SessionStore sessions;

    EndSession(SessionStore sessions) {
        this.sessions = sessions;
    }

    void end(SessionId id) {
        sessions.end(id);
    }
}
