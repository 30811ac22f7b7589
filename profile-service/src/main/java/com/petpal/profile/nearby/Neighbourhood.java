package com.petpal.profile.nearby;

import com.petpal.platform.listing.Listing;
import com.petpal.profile.place.Cell;
import com.petpal.profile.place.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What lies around a place. All of it is worked out from cell to cell.
 *
 * @param centre where somebody looks from; a cell as any other
 * @param radiusKm 1 to 50
 */
public record Neighbourhood(Location centre, int radiusKm) {

    public static final int MOST_KM = 50;

    private static final String CELL = "cell";

    /** Two people may be farther apart than the middles of their cells, or nearer, by the diagonal of a cell. */
    private static final double DIAGONAL_KM = 1.5;

    private static final int[] BANDS_KM = {2, 5, 10, 25, MOST_KM};

    /**
     * What lists of a kind say of whatever is at a place: its cell, as a hint. The entries have no sort key: {@link ReadLists} reads by
     * subject.
     */
    public static Stream<Listing> entriesAt(String kind, Location place, String subject) {
        return Level.lists(kind, place)
                .map(list ->
                        new Listing(list, "", subject, Map.of(CELL, place.cell().toString())));
    }

    /** The cell that an entry says, which is a hint as all of it is. */
    public static Optional<Location> placeOf(Listing entry) {
        return Optional.ofNullable(entry.payload().get(CELL))
                .flatMap(Cell::parse)
                .map(Location::of);
    }

    /** The lists to look into. */
    public List<String> lists(String kind) {
        return Level.around(kind, centre, reachKm());
    }

    /** The upper end of the band that a place lies in; empty if it is too far away. */
    public OptionalInt bandOf(Location place) {
        double km = centre.kmTo(place);
        return km > reachKm()
                ? OptionalInt.empty()
                : OptionalInt.of(IntStream.of(BANDS_KM)
                        .filter(band -> km <= band)
                        .findFirst()
                        .orElse(MOST_KM));
    }

    /** Whether somebody at a place who goes so far may come here. */
    public boolean isWithin(Location place, int km) {
        return centre.kmTo(place) <= km + DIAGONAL_KM;
    }

    /** So that whoever truly is within the radius is in it. */
    private double reachKm() {
        return radiusKm + DIAGONAL_KM;
    }
}
