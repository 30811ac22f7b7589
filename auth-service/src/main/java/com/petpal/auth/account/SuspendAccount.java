package com.petpal.auth.account;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.session.EndOtherSessions;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps somebody out for a while: first nobody signs in any more, then what is signed in ends. Whoever signed in between
 * the two is kept out at their next refresh.
 */
@Component
final class SuspendAccount {

    private final LookUpAccount lookUp;
    private final SuspensionStore store;
    private final EndOtherSessions endSessions;
    private final AuditTrail trail;

    SuspendAccount(LookUpAccount lookUp, SuspensionStore store, EndOtherSessions endSessions, AuditTrail trail) {
        this.lookUp = lookUp;
        this.store = store;
        this.endSessions = endSessions;
        this.trail = trail;
    }

    /**
     * Again ends what was left.
     *
     * @throws NotFound if there is no account
     */
    void suspend(UserId userId, String reason, Instant until) {
        lookUp.lookUp(userId);
        boolean changed = store.suspend(userId, reason, until);
        endSessions.endAll(userId);
        if (changed) {
            trail.record(userId, Happening.ACCOUNT_SUSPENDED, until.toString());
        }
    }

    /** Other suspensions stay. */
    void lift(UserId userId, String reason) {
        lookUp.lookUp(userId);
        if (store.lift(userId, reason)) {
            trail.record(userId, Happening.SUSPENSION_LIFTED);
        }
    }
}
