package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claims a handle that is free, or that nobody needs any more. */
@Component
final class ClaimHandle {

    private final ClaimStore claims;
    private final SettleRegistration settle;
    private final Clock clock;

    ClaimHandle(ClaimStore claims, SettleRegistration settle, Clock clock) {
        this.claims = claims;
        this.settle = settle;
        this.clock = clock;
    }

    /** Whether the handle was not somebody's and is leased to this person now. Not for whoever may have a claim on it. */
    boolean claim(Handle handle, UserId userId, HandleLease lease) {
        if (claims.claim(handle, userId, lease)) {
            return true;
        }
        Optional<HandleClaim> taken = claims.find(handle);
        boolean free = taken.map(this::isNobodys).orElse(true);
        return free
                && (taken.filter(claim -> claims.takeOver(claim, userId, lease)).isPresent()
                        || claims.claim(handle, userId, lease));
    }

    private boolean isNobodys(HandleClaim claim) {
        Instant now = clock.instant();
        return claim.isKeptOver(now)
                || (claim.isLeaseOver(now) && settle.settle(claim.userId()) == SettleRegistration.Outcome.GONE);
    }
}
