package com.petpal.profile.review;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;

/** What the owner of a sitting request says of whoever sat. */
public record Review(UserId sitterId, SittingId sittingId, Opinion opinion, Instant at) {

    UserId reviewerId() {
        return sittingId.home();
    }

    String id() {
        return id(sitterId, sittingId);
    }

    static String id(UserId sitterId, SittingId sittingId) {
        return sitterId.toString() + sittingId;
    }
}
