package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Finishes or undoes what a registration left behind here, whichever auth-service says. */
@Component
final class SettleRegistration {

    private final Accounts accounts;
    private final ClaimStore claims;
    private final PeopleStore people;
    private final People cached;
    private final Clock clock;

    SettleRegistration(Accounts accounts, ClaimStore claims, PeopleStore people, People cached, Clock clock) {
        this.accounts = accounts;
        this.claims = claims;
        this.people = people;
        this.cached = cached;
        this.clock = clock;
    }

    /** What became of a registration. */
    enum Outcome {
        FINISHED,
        UNDECIDED,
        GONE
    }

    /** @throws com.petpal.platform.web.Unavailable if auth-service does not answer */
    Outcome settle(UserId userId) {
        return switch (accounts.of(userId)) {
            case ACTIVE -> {
                finish(userId);
                yield Outcome.FINISHED;
            }
            case REGISTERING -> Outcome.UNDECIDED;
            case ABSENT -> {
                remove(userId);
                yield Outcome.GONE;
            }
        };
    }

    /** The registration is true. Whether the person is there. */
    boolean finish(UserId userId) {
        var person = people.find(userId);
        person.ifPresent(found -> {
            people.activate(userId);
            hold(new Handle(found.handle()), userId);
        });
        return person.isPresent();
    }

    /** A claim that was lost while nobody needed it is made again. */
    private void hold(Handle handle, UserId userId) {
        boolean held = claims.hold(handle, userId)
                || (claims.claim(handle, userId, HandleLease.ofRegistration(clock.instant()))
                        && claims.hold(handle, userId));
        if (!held) {
            throw new IllegalStateException("somebody registered with a handle that is another's by now");
        }
    }

    private void remove(UserId userId) {
        people.find(userId).ifPresent(person -> {
            if (people.removeProvisional(userId)) {
                cached.forget(userId);
                claims.release(new Handle(person.handle()), userId);
            }
        });
    }
}
