package com.petpal.feed.vet;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Forbidden;

/** Somebody whose access token says that they may decide who is a vet. */
record Admin(UserId userId) {

    private static final String ROLE = "admin";

    /** @throws Forbidden if they may not */
    static Admin of(Caller caller) {
        if (!caller.roles().contains(ROLE)) {
            throw new Forbidden("Only admins decide who is a vet.");
        }
        return new Admin(caller.userId());
    }
}
