package com.petpal.profile.nearby;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import com.petpal.profile.person.SharedPlaces;
import com.petpal.profile.place.Cell;
import com.petpal.profile.place.Location;
import com.petpal.profile.sitter.Sitters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lists people where they are, and sitters among them, and nowhere else.
 *
 * <p>A cell is noted at the person before anything is listed there, and crossed out once nothing is: so whatever happens
 * in between, what has to be taken away is known. The person is looked at again afterwards, so that news which overtook each
 * other end in what is true.
 */
@Component
final class IndexPlaces implements EventHandler {

    private final SharedPlaces places;
    private final Sitters sitters;
    private final Listings listings;

    IndexPlaces(SharedPlaces places, Sitters sitters, Listings listings) {
        this.places = places;
        this.sitters = sitters;
        this.listings = listings;
    }

    /** Where somebody is, and whether they are listed there as a sitter too. */
    private record Standing(Optional<Cell> cell, boolean sitter) {}

    @Override
    public String group() {
        return "profile.nearby";
    }

    @Override
    public Set<String> types() {
        return Set.of(SharedPlaces.LOCATED, Sitters.CHANGED);
    }

    @Override
    public void handle(DomainEvent event) {
        UserId userId = UserId.parse(event.aggregate());
        var listedHere = new HashSet<Cell>();
        Standing now = standing(userId);
        Standing listed;
        do {
            listed = now;
            boolean sitter = listed.sitter();
            listed.cell().filter(cell -> places.note(userId, cell)).ifPresent(cell -> {
                listedHere.add(cell);
                entries(FindNeighbours.PEOPLE, userId, cell).forEach(listings::put);
                entries(FindNeighbours.SITTERS, userId, cell).forEach(sitter ? listings::put : listings::remove);
            });
            removeOthers(userId, listed.cell(), listedHere);
            now = standing(userId);
        } while (!now.equals(listed));
    }

    private Standing standing(UserId userId) {
        return new Standing(places.cellOf(userId), sitters.isAvailable(userId));
    }

    /** @param listedHere what another process may have crossed out before it was listed here */
    private void removeOthers(UserId userId, Optional<Cell> now, Set<Cell> listedHere) {
        Stream.concat(places.noted(userId).stream(), listedHere.stream())
                .distinct()
                .filter(cell -> !now.equals(Optional.of(cell)))
                .forEach(before -> {
                    Stream.of(FindNeighbours.PEOPLE, FindNeighbours.SITTERS)
                            .flatMap(kind -> entries(kind, userId, before))
                            .forEach(listings::remove);
                    places.crossOut(userId, before);
                });
    }

    private static Stream<Listing> entries(String kind, UserId userId, Cell cell) {
        return Neighbourhood.entriesAt(kind, Location.of(cell), userId.toString());
    }
}
