package com.petpal.auth.account;

import com.petpal.auth.deletion.Leaving;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who can prove who they are.
 *
 * @param passwordHash with its parameters
 * @param terms the version that was accepted at {@code createdAt}
 * @param emailVerified whether somebody has shown that they read what is sent to the address
 * @param secondFactor whether the password is not enough to sign in; see factor
 * @param registering the person to announce; empty once the account is active
 * @param leaving that it is to be deleted
 * @param suspendedUntil when whoever has it may sign in again; may be over
 */
record Account(
        UserId userId,
        EmailAddress email,
        String passwordHash,
        Set<String> roles,
        String terms,
        Instant createdAt,
        boolean emailVerified,
        boolean secondFactor,
        Optional<NewPerson> registering,
        Optional<Leaving> leaving,
        Optional<Instant> suspendedUntil) {

    Account {
        roles = Set.copyOf(roles);
    }

    boolean isActive() {
        return registering.isEmpty();
    }

    Account withPasswordHash(String hash) {
        return new Account(
                userId,
                email,
                hash,
                roles,
                terms,
                createdAt,
                emailVerified,
                secondFactor,
                registering,
                leaving,
                suspendedUntil);
    }

    /** A hash is no password, but nobody needs it in a log. */
    @Override
    public String toString() {
        return "Account[" + userId + "]";
    }
}
