package com.petpal.profile.moderation;

import com.petpal.platform.identity.UserId;
import java.time.Instant;

/** Who may not sign in. Of several suspensions of a person the longest counts. */
interface Suspensions {

    /**
     * Ends all sessions of somebody and lets them sign in again at a time. Again changes nothing.
     *
     * @param reason the report that it follows from
     * @throws com.petpal.platform.web.Unavailable if auth-service does not answer
     */
    void suspend(UserId person, String reason, Instant until);

    /** Takes one suspension back. */
    void lift(UserId person, String reason);
}
