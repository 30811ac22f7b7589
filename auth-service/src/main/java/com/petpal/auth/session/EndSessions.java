package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Ends the refresh families of a person, in one command. Their access tokens end as {@link EndSession} says. */
@Component
public class EndSessions {

    private final SessionStore sessions;

    EndSessions(SessionStore sessions) {
        this.sessions = sessions;
    }

    public void of(UserId userId) {
        sessions.endAll(userId);
    }

    /** @param kept the session that goes on, as its access tokens name it */
    public void othersThan(UserId userId, String kept) {
        sessions.endOthers(userId, new SessionId(kept));
    }
}
