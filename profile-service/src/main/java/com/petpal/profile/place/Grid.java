package com.petpal.profile.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grid over the globe whose cells are at least so long on every side. Rows are of one height; each has as many columns
 * as fit where it is narrowest.
 *
 * <p>A degree is nowhere shorter than assumed here: on WGS 84 one of latitude measures 110.574 km at the equator and more
 * elsewhere, one of longitude 111.319 km times the cosine of the latitude or more.
 */
public final class Grid {

    /** The grid that places are snapped to: no place is known better than that. */
    public static final Grid PLACES = new Grid(1);

    private static final double KM_NORTH = 110.57;
    private static final double KM_EAST = 111.31;

    private final double sideKm;
    private final int rows;
    private final double height;

    /** @param sideKm how long sides are at least */
    public Grid(double sideKm) {
        this.sideKm = sideKm;
        this.rows = (int) Math.floor(180 * KM_NORTH / sideKm);
        this.height = 180.0 / rows;
    }

    public double sideKm() {
        return sideKm;
    }

    public Cell at(double lat, double lon) {
        int row = row(lat);
        return new Cell(row, Math.floorMod(column(lon, columns(row)), columns(row)));
    }

    /** Latitude of the middle of a cell. */
    double latOf(Cell cell) {
        return (cell.row() + 0.5) * height - 90;
    }

    /** Longitude of the middle of a cell. */
    double lonOf(Cell cell) {
        return (cell.column() + 0.5) * 360 / columns(cell.row()) - 180;
    }

    /** All cells that hold a point which is at most so far away; some that hold none, too. */
    public List<Cell> around(Location place, double radiusKm) {
        double north = radiusKm / KM_NORTH;
        double east = eastOf(place.lat(), radiusKm);
        var cells = new ArrayList<Cell>();
        for (int row = row(place.lat() - north); row <= row(place.lat() + north); row++) {
            int columns = columns(row);
            int first = column(place.lon() - east, columns);
            int last = Math.min(column(place.lon() + east, columns), first + columns - 1);
            for (int column = first; column <= last; column++) {
                cells.add(new Cell(row, Math.floorMod(column, columns)));
            }
        }
        return List.copyOf(cells);
    }

    /** How many degrees of longitude a circle reaches to either side; it is widest a little off its middle. */
    private static double eastOf(double lat, double radiusKm) {
        double ratio = Math.sin(radiusKm / Location.EARTH_KM) / Math.cos(Math.toRadians(lat));
        return ratio >= 1 ? 180 : Math.toDegrees(Math.asin(ratio)) + 1e-9;
    }

    private int row(double lat) {
        return Math.clamp((int) Math.floor((lat + 90) / height), 0, rows - 1);
    }

    private static int column(double lon, int columns) {
        return (int) Math.floor((lon + 180) * columns / 360);
    }

    /** By the edge of the row that is nearer to a pole. */
    private int columns(int row) {
        double edge = IntStream.of(row, row + 1)
                .mapToDouble(line -> Math.abs(line * height - 90))
                .max()
                .orElseThrow();
        return Math.max(1, (int) Math.floor(360 * KM_EAST * Math.cos(Math.toRadians(edge)) / sideKm));
    }
}
