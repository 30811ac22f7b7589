package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has a handle.
 *
 * @param leaseUntil empty once the claim is held for good
 */
record HandleClaim(Handle handle, UserId userId, Optional<Instant> leaseUntil) {

    boolean isOver(Instant now) {
        return leaseUntil.filter(until -> !until.isAfter(now)).isPresent();
    }
}
