package com.petpal.profile.nearby;

import com.petpal.profile.place.Cell;
import com.petpal.profile.place.Grid;
import com.petpal.profile.place.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Grids of larger and larger cells. Everybody is listed once on each, so that a circle of any size is covered by at most
 * nine lists.
 */
enum Level {
    KM2(2),
    KM4(4),
    KM8(8),
    KM16(16),
    KM32(32),
    KM64(64);

    private static final int MOST_CELLS = 9;

    private final Grid grid;

    Level(double sideKm) {
        this.grid = new Grid(sideKm);
    }

    /** The lists of one kind that somebody at a place stands in, one a level. */
    static Stream<String> lists(String kind, Location place) {
        return Arrays.stream(values()).map(level -> level.list(kind, level.grid.at(place.lat(), place.lon())));
    }

    /**
     * The lists of one kind that together hold everybody within a radius, of the smallest cells of which nine are enough.
     *
     * @param radiusKm at most 52
     */
    static List<String> around(String kind, Location place, double radiusKm) {
        return Arrays.stream(values())
                .filter(level -> level.grid.sideKm() >= radiusKm)
                .map(level -> level.grid.around(place, radiusKm).stream()
                        .map(cell -> level.list(kind, cell))
                        .toList())
                .filter(lists -> lists.size() <= MOST_CELLS)
                .findFirst()
                .orElseThrow();
    }

    private String list(String kind, Cell cell) {
        return "nearby:" + kind + ":" + name().toLowerCase(Locale.ROOT) + ":" + cell;
    }
}
