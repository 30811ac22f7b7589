package com.petpal.profile.person;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a claim what the person says: theirs, kept back, or free. Whatever changed the claim meanwhile goes first. */
@Component
final class SettleClaim {

    private final ClaimStore claims;
    private final PeopleStore people;
    private final Clock clock;

    SettleClaim(ClaimStore claims, PeopleStore people, Clock clock) {
        this.claims = claims;
        this.people = people;
        this.clock = clock;
    }

    /** @param claim of a change of handles; of registrations the person's timer takes care */
    void settle(HandleClaim claim) {
        Optional<Person> person = people.find(claim.userId());
        boolean has = person.filter(
                        somebody -> new Handle(somebody.handle()).skeleton().equals(claim.skeleton()))
                .isPresent();
        if (has) {
            claims.hold(claim);
        } else if (person.isEmpty()) {
            claims.free(claim);
        } else {
            settleUnused(claim);
        }
    }

    /** Of a handle that the person does not have, or not any more. */
    private void settleUnused(HandleClaim claim) {
        Instant now = clock.instant();
        boolean neverHad = claim.isLeased() && !claim.isKept();
        Instant until = claim.keptUntil().orElseGet(() -> now.plus(FormerHandle.KEPT));
        if (neverHad || !until.isAfter(now)) {
            claims.free(claim);
        } else {
            claims.keepBack(claim, until);
        }
    }
}
