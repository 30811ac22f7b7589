package com.petpal.platform.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A cell of at least {@value #SIDE_KM} km on every side, of one grid that every service has: its row from the south pole on,
 * and its place in the row from 180° west on. Rows are of one height; each has as many columns as fit where it is narrowest.
 *
 * <p>There is one grid, and nobody is in two cells: so what is listed by region tells no more about a place than the region.
 */
public record Region(int row, int column) {

    static final int SIDE_KM = 200;

    /** Nowhere on WGS 84 is a degree of latitude shorter, nor one of longitude shorter than that times the cosine of the latitude. */
    private static final double KM_NORTH = 110.57;

    private static final double KM_EAST = 111.31;

    private static final int ROWS = (int) Math.floor(180 * KM_NORTH / SIDE_KM);
    private static final double HEIGHT = 180.0 / ROWS;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})");

    /**
     * The region of a point.
     *
     * @throws IllegalArgumentException if there is no such point; it does not say which
     */
    public static Region at(double lat, double lon) {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("lat is within -90 and 90, lon within -180 and 180");
        }
        int row = Math.clamp((int) Math.floor((lat + 90) / HEIGHT), 0, ROWS - 1);
        int columns = columns(row);
        return new Region(row, Math.floorMod((int) Math.floor((lon + 180) * columns / 360), columns));
    }

    /** By the edge of the row that is nearer to a pole. */
    private static int columns(int row) {
        double edge = Math.max(Math.abs(row * HEIGHT - 90), Math.abs((row + 1) * HEIGHT - 90));
        return Math.max(1, (int) Math.floor(360 * KM_EAST * Math.cos(Math.toRadians(edge)) / SIDE_KM));
    }

    /** @throws IllegalArgumentException if this is nothing that {@link #toString()} wrote */
    @JsonCreator
    public static Region parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a region");
        }
        return new Region(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Such as {@code 78.61}. */
    @Override
    @JsonValue
    public String toString() {
        return row + "." + column;
    }
}
