package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has an e-mail address.
 *
 * @param leaseUntil empty once the claim is held for good: then the registration is true
 */
record EmailClaim(EmailAddress email, UserId userId, Optional<Instant> leaseUntil) {

    boolean isHeld() {
        return leaseUntil.isEmpty();
    }

    boolean isOver(Instant now) {
        return leaseUntil.filter(until -> !until.isAfter(now)).isPresent();
    }
}
