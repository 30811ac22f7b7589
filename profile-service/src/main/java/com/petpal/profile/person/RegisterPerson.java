package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.person.PersonProblem.HandleTaken;
import com.petpal.profile.person.PersonProblem.PersonExists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes a provisional person with a leased handle: the second step of registering. Again with the same user id and handle it changes nothing.
 *
 * <p>The claim comes first, then the person, then the claim is renewed: so at one moment both were there, and whoever takes a handle over either sees the person or
 * makes the renewal fail.
 */
@Component
final class RegisterPerson {

    /** How long a claim is safe from others without any question asked. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** When auth-service is asked what became of the registration. */
    static final Duration DUE_AFTER = Duration.ofMinutes(2);

    private final ClaimStore claims;
    private final PeopleStore people;
    private final SettleRegistration settle;
    private final People cached;
    private final Clock clock;

    RegisterPerson(ClaimStore claims, PeopleStore people, SettleRegistration settle, People cached, Clock clock) {
        this.claims = claims;
        this.people = people;
        this.settle = settle;
        this.cached = cached;
        this.clock = clock;
    }

    void register(UserId userId, Handle handle, String displayName) {
        claim(handle, userId);
        boolean added = people.addProvisional(
                Person.fresh(userId, handle, displayName), clock.instant().plus(DUE_AFTER));
        if (!added) {
            insistOnSameHandle(userId, handle);
        }
        if (!claims.renew(handle, userId, leaseEnd())) {
            people.removeProvisional(userId);
            cached.forget(userId);
            throw new HandleTaken();
        }
        cached.forget(userId);
    }

    private void insistOnSameHandle(UserId userId, Handle handle) {
        boolean same = people.find(userId)
                .filter(person -> person.handle().equals(handle.value()))
                .isPresent();
        if (!same) {
            claims.release(handle, userId);
            throw new PersonExists();
        }
    }

    private void claim(Handle handle, UserId userId) {
        if (claims.claim(handle, userId, leaseEnd())) {
            return;
        }
        Optional<HandleClaim> taken = claims.find(handle);
        if (taken.filter(claim -> claim.userId().equals(userId)).isPresent()) {
            return;
        }
        boolean ours =
                taken.map(claim -> takeOver(claim, userId)).orElseGet(() -> claims.claim(handle, userId, leaseEnd()));
        if (!ours) {
            throw new HandleTaken();
        }
    }

    private boolean takeOver(HandleClaim claim, UserId userId) {
        return claim.isOver(clock.instant())
                && settle.settle(claim.userId()) == SettleRegistration.Outcome.GONE
                && (claims.takeOver(claim, userId, leaseEnd()) || claims.claim(claim.handle(), userId, leaseEnd()));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }
}
