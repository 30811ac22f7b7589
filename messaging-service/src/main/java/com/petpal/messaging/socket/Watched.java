package com.petpal.messaging.socket;

import com.petpal.platform.identity.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Whose presence the client of one socket wants to see, and what it was told of it. */
final class Watched {

    static final int MOST = 100;

    private Map<UserId, Boolean> told = Map.of();
    private Set<UserId> people = Set.of();

    synchronized void insteadOfAll(List<UserId> wanted) {
        people = Set.copyOf(wanted);
        told = new HashMap<>();
    }

    synchronized Set<UserId> people() {
        return people;
    }

    /**
     * Tells what is new.
     *
     * @param online who is there, of all who are watched
     * @param mayKnow asked only of those who are there and of whom that is news: for whoever may not know, nobody is there
     */
    synchronized void tell(Set<UserId> online, Predicate<UserId> mayKnow, BiConsumer<UserId, Boolean> tell) {
        for (UserId person : people) {
            Boolean before = told.get(person);
            boolean there = online.contains(person) && (Boolean.TRUE.equals(before) || mayKnow.test(person));
            if (before == null || before != there) {
                told.put(person, there);
                tell.accept(person, there);
            }
        }
    }
}
