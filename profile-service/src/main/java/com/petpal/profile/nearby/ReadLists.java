package com.petpal.profile.nearby;

import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads several lists as one, in the order of their subjects: whoever moves from one to another keeps their place in it. */
@Component
public final class ReadLists {

    private static final int BATCH = 100;

    private final Listings listings;

    ReadLists(Listings listings) {
        this.listings = listings;
    }

    /**
     * A part of the lists.
     *
     * @param end where it ends although there may be more; empty if there is no more
     */
    public record Part(List<Listing> entries, Optional<String> end) {

        public Part {
            entries = List.copyOf(entries);
        }
    }

    /** @param after what subjects come after; any text */
    public Part after(List<String> lists, String after) {
        List<List<Listing>> read = lists.stream()
                .map(list -> listings.fresh(list, "", Optional.of(new Listing(list, "", after).id()), BATCH))
                .toList();
        // Behind the nearest end of a list that may go on nobody knows yet what comes next.
        Optional<String> end = read.stream()
                .filter(entries -> entries.size() == BATCH)
                .map(entries -> entries.getLast().subject())
                .min(Comparator.naturalOrder());
        List<Listing> entries = read.stream()
                .flatMap(List::stream)
                .filter(entry -> end.isEmpty() || entry.subject().compareTo(end.get()) <= 0)
                .sorted(Comparator.comparing(Listing::subject))
                .toList();
        return new Part(entries, end);
    }
}
