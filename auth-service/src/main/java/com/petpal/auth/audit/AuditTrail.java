package com.petpal.auth.audit;

import com.petpal.platform.identity.UserId;

/**
 * Where features write what happened to an account. Neither method ever fails: an event that could not be written is
 * counted as {@code petpal_security_events_lost_total}, and what happened goes on.
 */
public interface AuditTrail {

    /**
     * Writes what happened, before it returns.
     *
     * @param detail such as which role; empty if the happening says it all. Never an address, never a secret
     */
    void record(UserId userId, Happening happening, String detail);

    default void record(UserId userId, Happening happening) {
        record(userId, happening, "");
    }

    /** Writes what happened, soon: so that nobody can tell from the time of an answer whether there was anything to write. */
    void recordUnnoticed(UserId userId, Happening happening);
}
