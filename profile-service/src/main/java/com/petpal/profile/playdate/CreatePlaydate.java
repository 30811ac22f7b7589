package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.profile.person.People;
import org.springframework.stereotype.Component;

/** Takes a new playdate. */
@Component
final class CreatePlaydate {

    private final PlaydateStore store;
    private final People people;
    private final PlaydateRules rules;

    CreatePlaydate(PlaydateStore store, People people, PlaydateRules rules) {
        this.store = store;
        this.people = people;
        this.rules = rules;
    }

    /** @param playdateId chosen before the work begins, so that a retry after a crash makes the same playdate */
    Playdate create(PlaydateId playdateId, PlaydateDetails details) {
        people.require(playdateId.home());
        var playdate = PlaydateLists.noted(Playdate.fresh(playdateId, rules.keptByNew(playdateId.home(), details)));
        store.add(playdate);
        return playdate;
    }
}
