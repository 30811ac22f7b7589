package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says who there is, from the store and no cache: for what must not outlive anybody. */
@Component
public class WhoExists {

    private final PeopleStore people;

    WhoExists(PeopleStore people) {
        this.people = people;
    }

    public boolean all(Set<UserId> userIds) {
        return people.findAll(userIds).size() == userIds.size();
    }
}
