package com.petpal.profile.person;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Clock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Asks what became of registrations that nobody finished in time. With auth-service away they stay due. */
@Component
final class RegistrationTimer implements DueTimer {

    private final SettleRegistration settle;
    private final PeopleStore people;
    private final Clock clock;

    RegistrationTimer(SettleRegistration settle, PeopleStore people, Clock clock) {
        this.settle = settle;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("profile", "people").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        UserId userId = UserId.parse(due.getString("_id"));
        if (settle.settle(userId) == SettleRegistration.Outcome.UNDECIDED) {
            people.postpone(userId, clock.instant().plus(RegisterPerson.DUE_AFTER));
        }
    }
}
