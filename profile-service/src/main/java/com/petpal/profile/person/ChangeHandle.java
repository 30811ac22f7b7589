package com.petpal.profile.person;

import com.petpal.platform.web.EntityTag;
import com.petpal.profile.person.PersonProblem.HandleTaken;
import com.petpal.profile.person.PersonProblem.TooManyHandles;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives a person another handle, and keeps the old one back for them.
 *
 * <p>The new handle is leased and the old one watched, then the person changes, then both claims become what the person says. Killed anywhere in between,
 * {@link SettleClaim} does the rest. Who was away for longer than a lease finds out whether the claim still is theirs, and if not, changes the person back.
 */
@Component
final class ChangeHandle {

    private final ClaimHandle claim;
    private final ClaimStore claims;
    private final PeopleStore people;
    private final SettleClaim settle;
    private final Clock clock;

    ChangeHandle(ClaimHandle claim, ClaimStore claims, PeopleStore people, SettleClaim settle, Clock clock) {
        this.claim = claim;
        this.claims = claims;
        this.people = people;
        this.settle = settle;
        this.clock = clock;
    }

    /**
     * The person as they are now.
     *
     * @param after the next version, with the handle it shall have
     * @throws EntityTag.Stale if the version before is not current
     * @throws HandleTaken if somebody else has the handle or one that looks like it, or had it until lately
     * @throws TooManyHandles if this person has changed theirs too often
     */
    Person change(Person before, Person after) {
        Instant now = clock.instant();
        before.mayBeRenamedAt(now).ifPresent(then -> {
            throw new TooManyHandles(now, then);
        });
        Person renamed = after.formerly(before.handle(), now);
        Handle old = new Handle(before.handle());
        Handle next = new Handle(after.handle());
        return old.looksLike(next) ? changed(before, renamed) : withClaims(before, renamed, old, next);
    }

    private Person withClaims(Person before, Person after, Handle old, Handle next) {
        HandleLease lease = HandleLease.ofChange(clock.instant());
        lease(next, after, lease);
        claims.watch(old, after.userId(), lease.dueAt().orElseThrow());
        if (!people.change(before, after)) {
            own(next, after).ifPresent(settle::settle);
            throw new EntityTag.Stale();
        }
        if (!claims.hold(next, after.userId()) && !claimedAgain(next, after, lease)) {
            people.change(after, before.as(after.version() + 1));
            throw new HandleTaken();
        }
        claims.keepBack(old, after.userId(), after.formerHandles().getLast().keptUntil());
        return after;
    }

    private Person changed(Person before, Person after) {
        if (!people.change(before, after)) {
            throw new EntityTag.Stale();
        }
        return after;
    }

    private void lease(Handle next, Person person, HandleLease lease) {
        own(next, person).filter(this::wasLeftBehind).ifPresent(settle::settle);
        boolean leased = own(next, person)
                .map(own -> takeBack(own, person, lease))
                .orElseGet(() -> claim.claim(next, person.userId(), lease));
        if (!leased) {
            throw own(next, person).isPresent() ? new EntityTag.Stale() : new HandleTaken();
        }
    }

    private Optional<HandleClaim> own(Handle handle, Person person) {
        return claims.find(handle).filter(claim -> claim.isOf(person.userId()));
    }

    /** By whoever was killed: a lease that is over, or a former handle that was not kept back yet. */
    private boolean wasLeftBehind(HandleClaim own) {
        return own.isLeaseOver(clock.instant()) || !(own.isLeased() || own.isKept());
    }

    private boolean takeBack(HandleClaim own, Person person, HandleLease lease) {
        if (own.isLeased()) {
            // The same person is taking it at this moment.
            throw new EntityTag.Stale();
        }
        return claims.takeOver(own, person.userId(), lease);
    }

    private boolean claimedAgain(Handle next, Person person, HandleLease lease) {
        return claims.claim(next, person.userId(), lease) && claims.hold(next, person.userId());
    }
}
