package com.petpal.auth.session;

import com.petpal.auth.revocation.RevokeSessions;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends what somebody is signed in to elsewhere. */
@Component
public class EndOtherSessions {

    private final SessionStore sessions;
    private final RevokeSessions revoke;
    private final Clock clock;

    EndOtherSessions(SessionStore sessions, RevokeSessions revoke, Clock clock) {
        this.sessions = sessions;
        this.revoke = revoke;
        this.clock = clock;
    }

    /**
     * Ends all sessions that are there now but one. What is revoked and not yet gone is found again by the next try.
     *
     * @param kept the session that asks
     */
    public void end(UserId owner, String kept) {
        List<String> others = sessions.idsOf(owner, clock.instant()).stream()
                .filter(id -> !id.equals(kept))
                .toList();
        revoke.revoke(owner, others);
        sessions.end(owner, others);
    }

    /** Ends all sessions that are there now. */
    public void endAll(UserId owner) {
        end(owner, "");
    }
}
