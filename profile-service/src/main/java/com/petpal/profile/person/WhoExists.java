package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says who there is, from the store and no cache: for what must not outlive anybody. */
@Component
public class WhoExists {

    private final PeopleStore people;

    WhoExists(PeopleStore people) {
        this.people = people;
    }

    public boolean all(Set<UserId> userIds) {
        return find(userIds).size() == userIds.size();
    }

    /** Those who exist, by id. */
    public Map<UserId, Person> find(Set<UserId> userIds) {
        return people.findAll(userIds).stream()
                .collect(Collectors.toUnmodifiableMap(Person::userId, Function.identity()));
    }
}
