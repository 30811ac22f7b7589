package com.petpal.profile.person;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.place.Location;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People as they are read: through the caches, which every write here empties. */
public final class People {

    private final LeasedCache<Person> whole;
    private final LeasedCache<PersonCard> cards;

    People(LeasedCache<Person> whole, LeasedCache<PersonCard> cards) {
        this.whole = whole;
        this.cards = cards;
    }

    public Optional<Person> find(UserId userId) {
        return whole.get(userId.toString());
    }

    /** @throws NotFound if there is nobody of this id */
    public Person require(UserId userId) {
        return find(userId).orElseThrow(() -> new NotFound("person"));
    }

    /** Those who exist, by id. */
    Map<UserId, Person> findAll(Collection<UserId> userIds) {
        return whole.getAll(userIds.stream().map(UserId::toString).toList()).values().stream()
                .collect(Collectors.toUnmodifiableMap(Person::userId, Function.identity()));
    }

    /** Where those of them are who share it. */
    public Map<UserId, Location> places(Collection<UserId> userIds) {
        var places = new HashMap<UserId, Location>();
        findAll(userIds).forEach((userId, person) -> {
            if (person.location() != null) {
                places.put(userId, person.location());
            }
        });
        return Map.copyOf(places);
    }

    /** Those of whom moderators keep from others what they say about themselves. */
    public Set<UserId> hiddenAmong(Collection<UserId> userIds) {
        return findAll(userIds).values().stream()
                .filter(Person::hidden)
                .map(Person::userId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Cards of those who exist, in the order asked for. */
    public List<PersonCard> cards(Collection<UserId> userIds) {
        List<String> ids = userIds.stream().map(UserId::toString).distinct().toList();
        Map<String, PersonCard> found = cards.getAll(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(UserId userId) {
        whole.invalidate(userId.toString());
        cards.invalidate(userId.toString());
    }

    static <T> Map<String, T> byId(List<Person> people, Function<Person, T> shape) {
        return people.stream()
                .collect(Collectors.toUnmodifiableMap(person -> person.userId().toString(), shape));
    }
}
