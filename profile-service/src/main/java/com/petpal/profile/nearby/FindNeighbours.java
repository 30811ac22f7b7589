package com.petpal.profile.nearby;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.profile.person.People;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.place.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds who is in a neighbourhood and may be shown to somebody: whoever shares a place today, and shares with the viewer.
 *
 * <p>By id rather than by distance, so that pages neither lose nor repeat anybody who moves meanwhile, and a page costs the same
 * however many there are: at most {@value #ROUNDS} times nine short reads, each from one shard.
 */
@Component
final class FindNeighbours {

    static final String PEOPLE = "people";
    static final String SITTERS = "sitters";

    private static final int ROUNDS = 3;

    private final ReadLists lists;
    private final People people;
    private final Visibility visibility;

    FindNeighbours(ReadLists lists, People people, Visibility visibility) {
        this.lists = lists;
        this.people = people;
        this.visibility = visibility;
    }

    /** Which of those who are near somebody looks for. */
    @FunctionalInterface
    interface Wanted {

        Set<UserId> among(Map<UserId, Location> near);
    }

    /** @param after what ids come after; any text */
    Neighbours find(UserId viewer, Neighbourhood around, String after, int limit) {
        return find(viewer, around, PEOPLE, Map::keySet, after, limit);
    }

    /** @param kind of the lists they are in */
    Neighbours find(UserId viewer, Neighbourhood around, String kind, Wanted wanted, String after, int limit) {
        List<String> names = around.lists(kind);
        var found = new ArrayList<Neighbour>();
        Optional<String> at = Optional.of(after);
        for (int round = 0; round < ROUNDS && at.isPresent() && found.size() < limit; round++) {
            ReadLists.Part part = lists.after(names, at.get());
            List<Neighbour> visible = visible(viewer, around, wanted, part.entries());
            int room = limit - found.size();
            found.addAll(visible.subList(0, Math.min(room, visible.size())));
            at = visible.size() > room ? Optional.of(found.getLast().userId().toString()) : part.end();
        }
        return new Neighbours(found, at);
    }

    private List<Neighbour> visible(UserId viewer, Neighbourhood around, Wanted wanted, List<Listing> entries) {
        Set<UserId> near = entries.stream()
                .filter(entry -> Neighbourhood.placeOf(entry)
                        .flatMap(place -> band(around, place))
                        .isPresent())
                .map(entry -> UserId.parse(entry.subject()))
                .filter(person -> !person.equals(viewer))
                .collect(Collectors.toUnmodifiableSet());
        Map<UserId, Location> places = people.places(visibility.readable(viewer, near));
        Set<UserId> chosen = wanted.among(places);
        return entries.stream()
                .map(entry -> UserId.parse(entry.subject()))
                .distinct()
                .filter(chosen::contains)
                .flatMap(person -> Optional.ofNullable(places.get(person))
                        .flatMap(place -> band(around, place))
                        .map(band -> new Neighbour(person, band))
                        .stream())
                .toList();
    }

    private static Optional<Integer> band(Neighbourhood around, Location place) {
        OptionalInt band = around.bandOf(place);
        return band.isPresent() ? Optional.of(band.getAsInt()) : Optional.empty();
    }
}
