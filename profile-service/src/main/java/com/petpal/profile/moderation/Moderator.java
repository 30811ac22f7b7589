package com.petpal.profile.moderation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Forbidden;

/** Somebody whose access token says that they may decide on reports. */
record Moderator(UserId userId) {

    /** @throws Forbidden if they may not */
    static Moderator of(Caller caller) {
        if (!caller.moderates()) {
            throw new Forbidden("Only moderators may see and decide on reports.");
        }
        return new Moderator(caller.userId());
    }
}
