package com.petpal.auth.session;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.revocation.RevokeSessions;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ends a session: it is not refreshed any more, and every program refuses its access tokens within two seconds.
 *
 * <p>That takes two writes, and a caller who gets no answer to both must be able to ask again. So the one that would make
 * asking again impossible comes last.
 */
@Component
class EndSession {

    private final SessionStore sessions;
    private final RevokeSessions revoke;
    private final AuditTrail trail;
    private final Clock clock;

    EndSession(SessionStore sessions, RevokeSessions revoke, AuditTrail trail, Clock clock) {
        this.sessions = sessions;
        this.revoke = revoke;
        this.trail = trail;
        this.clock = clock;
    }

    /** The session that asks for it: once revoked it can ask for nothing more. */
    void end(SessionId own) {
        sessions.end(own);
        revoke.revoke(own.owner(), List.of(own.text()));
    }

    /** A session that another, or nobody, asks to end: once gone it is not found again. */
    private void endElsewhere(SessionId id) {
        revoke.revoke(id.owner(), List.of(id.text()));
        sessions.end(id);
    }

    /** A session whose refresh token somebody has who should not, or has it no more. */
    void endReused(SessionId id) {
        endElsewhere(id);
        trail.record(id.owner(), Happening.REFRESH_REUSED);
    }

    /**
     * One of somebody's sessions.
     *
     * @param current the session that asks
     * @throws NotFound if there is none of theirs
     */
    void end(UserId owner, SessionId current, SessionId id) {
        if (!id.owner().equals(owner) || sessions.find(id, clock.instant()).isEmpty()) {
            throw new NotFound("session");
        }
        if (id.equals(current)) {
            end(id);
        } else {
            endElsewhere(id);
        }
        trail.record(owner, Happening.SESSION_ENDED);
    }
}
