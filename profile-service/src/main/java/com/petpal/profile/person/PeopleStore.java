package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who there is. Each change is one conditional write of one document. */
interface PeopleStore {

    /** Whether there was no such person, and now is a provisional one. */
    boolean addProvisional(Person person, Instant dueAt);

    Optional<Person> find(UserId userId);

    /** Those who exist, in no order. */
    List<Person> findAll(Collection<UserId> userIds);

    /** Whether a version was current, and the next one is now; announced if they are somewhere else. */
    boolean change(Person before, Person changed);

    /** Makes a provisional person a lasting one. Does nothing to others. */
    void activate(UserId userId);

    /** Removes a person whose registration never became true. Whether there was one. */
    boolean removeProvisional(UserId userId);

    /** Removes a person, whatever they are. How many it were. */
    long remove(UserId userId);

    /** Looks at a provisional person again at another time. */
    void postpone(UserId userId, Instant dueAt);
}
