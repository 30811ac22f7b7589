package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody a session may be for.
 *
 * @param leaving whether their account is to be deleted unless they sign in
 * @param suspendedUntil when they may sign in again; may be over
 */
public record Subject(UserId userId, Set<String> roles, boolean leaving, Optional<Instant> suspendedUntil) {

    public Subject {
        roles = Set.copyOf(roles);
    }

    public Subject(UserId userId, Set<String> roles) {
        this(userId, roles, false, Optional.empty());
    }

    /** @throws SessionRefused.AccountSuspended if they may not sign in yet */
    void requireNotSuspended(Instant now) {
        suspendedUntil.filter(now::isBefore).ifPresent(until -> {
            throw new SessionRefused.AccountSuspended(until);
        });
    }
}
