package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.person.PersonProblem.HandleTaken;
import com.petpal.profile.person.PersonProblem.PersonExists;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Makes a provisional person with a leased handle: the second step of registering. Again with the same user id and handle it changes nothing.
 *
 * <p>The claim comes first, then the person, then the claim is renewed: so at one moment both were there, and whoever takes a handle over either sees the person or
 * makes the renewal fail.
 */
@Component
final class RegisterPerson {

    /** When auth-service is asked what became of the registration. */
    static final Duration DUE_AFTER = Duration.ofMinutes(2);

    private final ClaimHandle claim;
    private final ClaimStore claims;
    private final PeopleStore people;
    private final People cached;
    private final Clock clock;

    RegisterPerson(ClaimHandle claim, ClaimStore claims, PeopleStore people, People cached, Clock clock) {
        this.claim = claim;
        this.claims = claims;
        this.people = people;
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
        if (!claims.renew(handle, userId, lease().until())) {
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
        if (claims.claim(handle, userId, lease())) {
            return;
        }
        boolean own = claims.find(handle).filter(taken -> taken.isOf(userId)).isPresent();
        if (!own && !claim.claim(handle, userId, lease())) {
            throw new HandleTaken();
        }
    }

    private HandleLease lease() {
        return HandleLease.ofRegistration(clock.instant());
    }
}
