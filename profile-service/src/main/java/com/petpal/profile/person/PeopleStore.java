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

    /** Whether the version before was current, and the one after is now; announced if name or place are others. */
    boolean change(Person before, Person after);

    /** Makes a provisional person a lasting one. Does nothing to others. */
    void activate(UserId userId);

    /** Removes a person whose registration never became true. Whether there was one. */
    boolean removeProvisional(UserId userId);

    /** Removes a person, whatever they are. How many it were. */
    long remove(UserId userId);

    /** Everybody in turn, from all shards: to make again what is made from people. */
    List<Person> some(Optional<UserId> after, int limit);

    /** Looks at a provisional person again at another time. */
    void postpone(UserId userId, Instant dueAt);
}
