package com.petpal.profile.person;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lists people by what they can be found by. The person is looked at again after the lists were written, so that neither a second change nor an erasure leaves
 * behind what it did not see.
 */
@Component
final class ListPeople implements EventHandler {

    private final PeopleStore people;
    private final Listings listings;

    ListPeople(PeopleStore people, Listings listings) {
        this.people = people;
        this.listings = listings;
    }

    @Override
    public String group() {
        return "profile.search";
    }

    @Override
    public Set<String> types() {
        return Set.of(Named.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        Named named = event.payload(Named.class);
        list(named.userId(), named.before().map(SearchTerms::listings).orElse(Set.of()));
    }

    /** @param before what the person may be listed by still */
    void list(UserId userId, Set<Listing> before) {
        Set<Listing> listed = before;
        Set<Listing> current = current(userId);
        do {
            current.forEach(listings::put);
            var old = new HashSet<>(listed);
            old.removeAll(current);
            old.forEach(listings::remove);
            listed = current;
            current = current(userId);
        } while (!current.equals(listed));
    }

    private Set<Listing> current(UserId userId) {
        return people.find(userId)
                .map(SearchTerms::of)
                .map(SearchTerms::listings)
                .orElse(Set.of());
    }
}
