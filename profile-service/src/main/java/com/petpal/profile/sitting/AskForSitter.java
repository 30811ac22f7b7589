package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.profile.person.People;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Takes a new sitting request. Who is near hears of it right afterwards. */
@Component
final class AskForSitter {

    private final SittingStore store;
    private final People people;
    private final SittingRules rules;
    private final Clock clock;

    AskForSitter(SittingStore store, People people, SittingRules rules, Clock clock) {
        this.store = store;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param sittingId chosen before the work begins, so that a retry after a crash makes the same request */
    SittingRequest ask(SittingId sittingId, SittingDetails details) {
        people.require(sittingId.home());
        SittingDetails kept = rules.keptBy(sittingId.home(), details);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SittingRequest request = SittingLists.noted(SittingRequest.fresh(sittingId, kept, now));
        store.add(request);
        return request;
    }
}
