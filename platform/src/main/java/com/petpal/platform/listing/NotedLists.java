package com.petpal.platform.listing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Has things stand in lists as they should, by what their documents note of that; see {@link ListingNotes}.
 *
 * @param <I> names a thing, in lists by its text
 * @param <T> a thing as it was seen
 */
public final class NotedLists<I, T> {

    private final Listings listings;
    private final Function<I, Optional<T>> find;
    private final Predicate<T> crossOut;
    private final Function<T, Set<String>> notes;
    private final Function<T, Map<String, Listing>> entries;

    /**
     * @param crossOut takes the notes of a thing away, unless it has changed since it was seen
     * @param notes of where it may not stand as it should
     * @param entries that it has to stand in, by note
     */
    public NotedLists(
            Listings listings,
            Function<I, Optional<T>> find,
            Predicate<T> crossOut,
            Function<T, Set<String>> notes,
            Function<T, Map<String, Listing>> entries) {
        this.listings = listings;
        this.find = find;
        this.crossOut = crossOut;
        this.notes = notes;
        this.entries = entries;
    }

    /** Puts right what is noted, and looks again: news that overtook each other end in what is true. */
    public void update(I id) {
        update(id, Set.of());
    }

    /** Lists it wherever it has to stand, whatever is noted. */
    public void rebuild(I id, T thing) {
        update(id, entries.apply(thing).keySet());
    }

    private void update(I id, Collection<String> beside) {
        var touched = new HashSet<>(beside);
        Optional<T> seen = find.apply(id);
        while (seen.isPresent()) {
            T thing = seen.get();
            touched.addAll(notes.apply(thing));
            Map<String, Listing> now = entries.apply(thing);
            touched.forEach(note -> Optional.ofNullable(now.get(note))
                    .ifPresentOrElse(listings::put, () -> listings.remove(ListingNotes.entry(note, id.toString()))));
            if (crossOut.test(thing)) {
                return;
            }
            seen = find.apply(id);
        }
        listings.removeSubjects(List.of(id.toString()));
    }

    /** Takes a thing that is about to go out of all lists. */
    public void remove(I id, T thing) {
        Stream.concat(entries.apply(thing).keySet().stream(), notes.apply(thing).stream())
                .distinct()
                .forEach(note -> listings.remove(ListingNotes.entry(note, id.toString())));
    }
}
