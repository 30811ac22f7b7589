package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where refresh families are kept. */
interface SessionStore {

    void begin(Session session);

    /** A family that has not expired. */
    Optional<Session> find(SessionId id, Instant now);

    /**
     * Puts a successor in the place of the current token: one atomic step, so of many that try one succeeds.
     *
     * @param given what must be the current token
     * @return whether it was, and the family had not expired
     */
    boolean rotate(RefreshToken given, Rotation rotation);

    /**
     * A page of somebody's families that have not expired, in the order of their ids.
     *
     * @param after the id that the page before ended with; empty for the first
     */
    List<Session> of(UserId owner, String after, int limit, Instant now);

    /** The ids of all of somebody's families that have not expired. */
    List<String> idsOf(UserId owner, Instant now);

    /** Ends a family, if it is still there. */
    void end(SessionId id);

    /** Ends these families of one person, as far as they are still there. */
    void end(UserId owner, Collection<String> ids);

    /**
     * What a rotation writes.
     *
     * @param salt what the successor was derived with
     * @param network where its client was
     */
    record Rotation(RefreshToken successor, String salt, String network, Instant at, Instant expiresAt) {}
}
