package com.petpal.platform.listing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document notes of lists in which it may not stand as it should, in the same write as whatever changed: list and sort key
 * of each. So whoever is killed, and wherever, what has to be put right is known, and a small change costs few entries.
 */
public final class ListingNotes {

    private static final String SEPARATOR = Listing.SEPARATOR;

    private ListingNotes() {}

    /** Where something has to stand. */
    public static Map<String, Listing> byNote(Stream<Listing> entries) {
        return entries.collect(Collectors.toUnmodifiableMap(ListingNotes::note, Function.identity()));
    }

    public static String note(Listing entry) {
        return entry.list() + SEPARATOR + entry.sortKey();
    }

    /** The entry that is noted, as much of it as names it. */
    public static Listing entry(String note, String subject) {
        String[] parts = note.split(SEPARATOR, -1);
        return new Listing(parts[0], parts[1], subject);
    }

    /** The notes there were, and one of everything that has to stand differently now. */
    public static Set<String> of(Collection<String> before, Map<String, Listing> then, Map<String, Listing> now) {
        var notes = new HashSet<>(before);
        Stream.concat(then.keySet().stream(), now.keySet().stream())
                .filter(note -> !Objects.equals(then.get(note), now.get(note)))
                .forEach(notes::add);
        return notes;
    }

    /** Of lists whose names begin so, what comes behind that. */
    public static Stream<String> lists(Collection<String> notes, String prefix) {
        return notes.stream()
                .filter(note -> note.startsWith(prefix))
                .map(note -> note.substring(prefix.length(), note.indexOf(SEPARATOR)));
    }
}
