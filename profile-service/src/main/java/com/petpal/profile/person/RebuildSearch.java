package com.petpal.profile.person;

import com.petpal.platform.listing.Listings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the lists that people are found by again, from the people. */
final class RebuildSearch {

    private static final int BATCH = 500;

    private final PeopleStore people;
    private final ListPeople list;
    private final Listings listings;

    RebuildSearch(PeopleStore people, ListPeople list, Listings listings) {
        this.people = people;
        this.list = list;
        this.listings = listings;
    }

    /** If there are no lists at all. */
    void ifThereIsNone() {
        if (listings.isEmpty()) {
            run();
        }
    }

    void run() {
        List<Person> some = people.some(Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            some.forEach(person -> list.list(person.userId(), Set.of()));
            some = people.some(Optional.of(some.getLast().userId()), BATCH);
        }
    }
}
