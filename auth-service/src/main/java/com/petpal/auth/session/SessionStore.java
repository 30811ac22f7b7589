package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
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

    /** Ends a family, if it is still there. */
    void end(SessionId id);

    /** Ends every family of a person. */
    void endAll(UserId userId);

    /** Ends every family of a person but one. */
    void endOthers(UserId userId, SessionId kept);

    /**
     * What a rotation writes.
     *
     * @param salt what the successor was derived with
     */
    record Rotation(RefreshToken successor, String salt, Instant at, Instant expiresAt) {}
}
