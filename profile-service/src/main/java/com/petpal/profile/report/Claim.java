package com.petpal.profile.report;

import com.petpal.platform.identity.UserId;
import java.time.Instant;

/** Which moderator works on a report, and until when nobody else does. */
public record Claim(UserId moderatorId, Instant until) {

    public boolean isOver(Instant now) {
        return !until.isAfter(now);
    }
}
