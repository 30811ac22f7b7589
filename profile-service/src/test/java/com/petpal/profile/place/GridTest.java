package com.petpal.profile.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GridTest {

    /** WGS 84. */
    private static final double EQUATOR_KM = 6_378.137;

    private static final double ECCENTRICITY_SQUARED = 0.00669438;

    private final Random random = new Random(20261127);

    @Test
    void everyCellIsAtLeastOneKilometreOnEverySide() {
        places().forEach(place -> {
            Cell cell = place.cell();
            double south = Grid.PLACES.latOf(cell) - height(cell) / 2;
            double north = south + height(cell);

            assertThat(height(cell) * kmOfLatitude(south)).isGreaterThanOrEqualTo(1);
            for (double edge : new double[] {south, north}) {
                assertThat(width(cell) * kmOfLongitude(edge)).isGreaterThanOrEqualTo(1);
            }
        });
    }

    @Test
    void cellsAreNotMuchLargerThanThat() {
        places().forEach(place -> {
            assertThat(height(place.cell()) * kmOfLatitude(place.lat())).isLessThan(1.02);
            assertThat(width(place.cell()) * kmOfLongitude(place.lat())).isLessThan(1.02);
        });
    }

    @Test
    void theMiddleOfACellIsInIt() {
        places().forEach(place -> {
            assertThat(new Location(place.lat(), place.lon())).isEqualTo(place);
            assertThat(Location.of(place.cell())).isEqualTo(place);
            assertThat(Cell.parse(place.cell().toString())).contains(place.cell());
        });
    }

    @Test
    void cellsAroundAPlaceHoldWhateverIsWithinTheRadius() {
        for (double side : List.of(2.0, 8.0, 64.0)) {
            var grid = new Grid(side);
            places().forEach(centre -> {
                double radius = 1 + random.nextDouble() * (side - 1);
                Location other = somewhere(centre, radius);
                if (centre.kmTo(other) <= radius) {
                    assertThat(grid.around(centre, radius)).contains(grid.at(other.lat(), other.lon()));
                }
            });
        }
    }

    @Test
    void theDateLineDividesNothing() {
        var west = new Location(10, 179.999);
        var east = new Location(10, -179.999);

        assertThat(west.kmTo(east)).isLessThan(2.1);
        assertThat(new Grid(8).around(west, 4)).contains(new Grid(8).at(10, -179.999));
        assertThat(new Location(10, 180)).isEqualTo(new Location(10, -180));
    }

    @Test
    void theLastCellsCanBeReadAgain() {
        for (double lat = 84.98; lat < 84.995; lat += 0.0005) {
            var place = new Location(lat, 0);
            assertThat(new Location(place.lat(), place.lon())).isEqualTo(place);
            assertThat(new Location(-place.lat(), place.lon()).lat()).isCloseTo(-place.lat(), within(1e-4));
        }
    }

    @Test
    void whatIsNoPlaceIsRefusedWithoutSayingIt() {
        for (double[] place : new double[][] {{85.1, 0}, {-90, 0}, {0, 180.1}, {Double.NaN, 0}, {0, Double.NaN}}) {
            assertThatThrownBy(() -> new Location(place[0], place[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("85.1", "180.1");
        }
    }

    @Test
    void aLocationIsSnappedWhereverItIsReadFrom() {
        Location read = new JsonMapper().readValue("{\"lat\":52.5200661,\"lon\":13.4049540}", Location.class);

        assertThat(read).isEqualTo(new Location(52.5200661, 13.404954));
        assertThat(new JsonMapper().writeValueAsString(read)).doesNotContain("52.52006", "13.40495");
    }

    /** All over the globe, as many in the north as anywhere. */
    private Stream<Location> places() {
        return Stream.generate(() -> new Location(random.nextDouble(-84.9, 84.9), random.nextDouble(-180, 180)))
                .limit(5_000);
    }

    private Location somewhere(Location centre, double radiusKm) {
        double angle = random.nextDouble(2 * Math.PI);
        double degrees = radiusKm / 111.2 * random.nextDouble();
        double lat = Math.clamp(centre.lat() + degrees * Math.cos(angle), -84.9, 84.9);
        double lon = centre.lon() + degrees * Math.sin(angle) / Math.cos(Math.toRadians(lat));
        return new Location(lat, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
    }

    private static double height(Cell cell) {
        return Grid.PLACES.latOf(new Cell(cell.row() + 1, 0)) - Grid.PLACES.latOf(cell);
    }

    private static double width(Cell cell) {
        return Grid.PLACES.lonOf(new Cell(cell.row(), 1)) - Grid.PLACES.lonOf(new Cell(cell.row(), 0));
    }

    /** Length of a degree along a meridian. */
    private static double kmOfLatitude(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return Math.toRadians(1)
                * EQUATOR_KM
                * (1 - ECCENTRICITY_SQUARED)
                / Math.pow(1 - ECCENTRICITY_SQUARED * sin * sin, 1.5);
    }

    /** Length of a degree along a parallel. */
    private static double kmOfLongitude(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return Math.toRadians(1)
                * EQUATOR_KM
                * Math.cos(Math.toRadians(lat))
                / Math.sqrt(1 - ECCENTRICITY_SQUARED * sin * sin);
    }
}
