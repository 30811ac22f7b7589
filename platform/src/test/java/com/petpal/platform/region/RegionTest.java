package com.petpal.platform.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    private static final double EARTH_KM = 6_371.0088;

    @Test
    void everyRegionIsAtLeastSoWideEverywhere() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double lat = random.nextDouble(-85, 85);
            double lon = random.nextDouble(-180, 180);
            Region here = Region.at(lat, lon);

            assertThat(east(here, lat, lon)).as("%s %s", lat, lon).isGreaterThan(Region.SIDE_KM * 0.99);
        }
    }

    /** From the western edge of a region to its eastern one, along a parallel. */
    private static double east(Region region, double lat, double lon) {
        double west = 0;
        while (west < 360 && Region.at(lat, wrapped(lon - west - 0.01)).equals(region)) {
            west += 0.01;
        }
        double east = 0;
        while (east + west < 360 && Region.at(lat, wrapped(lon + east + 0.01)).equals(region)) {
            east += 0.01;
        }
        return Math.toRadians(west + east + 0.02) * EARTH_KM * Math.cos(Math.toRadians(lat));
    }

    private static double wrapped(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }

    @Test
    void theSamePartOfTheWorldIsOneRegionWhereverItsEdgeIsWritten() {
        assertThat(Region.at(10, 180)).isEqualTo(Region.at(10, -180));
        assertThat(Region.at(90, 5)).isEqualTo(Region.at(89.99, 175));
    }

    @Test
    void whatIsWrittenIsRead() {
        Region berlin = Region.at(52.52, 13.40);

        assertThat(Region.parse(berlin.toString())).isEqualTo(berlin);
        assertThatThrownBy(() -> Region.parse("52.52,13.40")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"91,0", "-90.1,0", "0,181", "NaN,0", "0,NaN", "Infinity,0"})
    void thereIsNoRegionOfWhatIsNoPlace(double lat, double lon) {
        assertThatThrownBy(() -> Region.at(lat, lon)).isInstanceOf(IllegalArgumentException.class);
    }
}
