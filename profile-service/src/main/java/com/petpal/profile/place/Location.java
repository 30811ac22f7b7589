package com.petpal.profile.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is, as well as this service ever knows it: the middle of a cell of {@link Grid#PLACES}. It is made from
 * coordinates by snapping them, so nothing can hold, store or pass on better ones.
 *
 * @param lat degrees north, -85 to 85
 * @param lon degrees east, -180 to 180
 */
public record Location(double lat, double lon) {

    static final double EARTH_KM = 6_371.0088;

    /** 85, and as far as the middle of its cell may lie. Nearer to the poles cells become too few; nobody walks a dog there. */
    private static final double FARTHEST_NORTH = 85.005;

    private static final double FARTHEST_EAST = 180;

    private static final double POLE = 90;

    /** @throws IllegalArgumentException if there is no such place; it does not say which */
    public Location {
        if (!(Math.abs(lat) <= POLE) || !(Math.abs(lon) <= FARTHEST_EAST)) {
            throw nowhere();
        }
        Cell cell = Grid.PLACES.at(lat, lon);
        lat = rounded(Grid.PLACES.latOf(cell));
        lon = rounded(Grid.PLACES.lonOf(cell));
        if (Math.abs(lat) > FARTHEST_NORTH) {
            throw nowhere();
        }
    }

    @JsonCreator
    static Location of(@JsonProperty("lat") @Nullable Double lat, @JsonProperty("lon") @Nullable Double lon) {
        if (lat == null || lon == null) {
            throw new IllegalArgumentException("a location has lat and lon");
        }
        return new Location(lat, lon);
    }

    /** The middle of a cell. */
    public static Location of(Cell cell) {
        return new Location(Grid.PLACES.latOf(cell), Grid.PLACES.lonOf(cell));
    }

    public Cell cell() {
        return Grid.PLACES.at(lat, lon);
    }

    /** From the middle of one cell to that of another, by the haversine formula on a sphere. */
    public double kmTo(Location other) {
        double north = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double east = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h = north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static IllegalArgumentException nowhere() {
        return new IllegalArgumentException("lat is within -85 and 85, lon within -180 and 180");
    }

    /** To about a metre: the middle of a cell needs no more to be found in it again. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
