package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has a handle, and whatever looks like it.
 *
 * @param skeleton of the handle
 * @param leaseUntil empty once the claim is held
 * @param keptUntil until when a handle is kept back for whoever had it; empty while they have it
 * @param dueAt when to look whether the person has the handle
 */
record HandleClaim(
        String skeleton,
        UserId userId,
        Optional<Instant> leaseUntil,
        Optional<Instant> keptUntil,
        Optional<Instant> dueAt) {

    boolean isLeased() {
        return leaseUntil.isPresent();
    }

    /** Whether nobody but a registration that is not settled yet stands behind it. */
    boolean isLeaseOver(Instant now) {
        return leaseUntil.filter(until -> !until.isAfter(now)).isPresent();
    }

    boolean isKept() {
        return keptUntil.isPresent();
    }

    /** Whether it was kept back for long enough. */
    boolean isKeptOver(Instant now) {
        return !isLeased() && keptUntil.filter(until -> !until.isAfter(now)).isPresent();
    }

    boolean isOf(UserId somebody) {
        return userId.equals(somebody);
    }
}
