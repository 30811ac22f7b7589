package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;

/** What auth-service says of a registration. */
@FunctionalInterface
interface Accounts {

    /** How far a registration is. */
    enum Standing {
        /** It is true: whoever registered may log in. */
        ACTIVE,
        /** Not decided yet. */
        REGISTERING,
        /** There is no such account. */
        ABSENT
    }

    /** @throws com.petpal.platform.web.Unavailable if auth-service does not answer */
    Standing of(UserId userId);
}
