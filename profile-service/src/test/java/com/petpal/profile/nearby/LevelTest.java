package com.petpal.profile.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.profile.place.Location;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelTest {

    private final Random random = new Random(20261127);

    @Test
    void nineListsAreEnoughForEveryRadiusEverywhere() {
        for (int i = 0; i < 20_000; i++) {
            var around = new Neighbourhood(anywhere(), 1 + random.nextInt(Neighbourhood.MOST_KM));

            assertThat(around.lists("people")).hasSizeBetween(1, 9).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoeverIsInReachStandsInOneOfThem() {
        int inReach = 0;
        for (int i = 0; i < 20_000; i++) {
            Location centre = anywhere();
            var around = new Neighbourhood(centre, 1 + random.nextInt(Neighbourhood.MOST_KM));
            var other = new Location(
                    Math.clamp(centre.lat() + random.nextDouble(-0.3, 0.3), -85, 85),
                    Math.clamp(centre.lon() + random.nextDouble(-0.5, 0.5), -180, 180));
            if (around.bandOf(other).isPresent()) {
                inReach++;
                List<String> theirs = Level.lists("people", other).toList();
                assertThat(around.lists("people")).anyMatch(theirs::contains);
            }
        }
        assertThat(inReach).isGreaterThan(1_000);
    }

    @Test
    void bandsGrowWithTheDistance() {
        var around = new Neighbourhood(new Location(52.52, 13.405), 50);

        List<Integer> bands = IntStream.range(0, 60)
                .mapToObj(km -> around.bandOf(new Location(52.52 + km / 111.2, 13.405)))
                .filter(band -> band.isPresent())
                .map(band -> band.getAsInt())
                .toList();

        assertThat(bands).isSorted().contains(2, 5, 10, 25, 50).hasSizeBetween(50, 53);
    }

    @Test
    void tenThousandQuestionsTellOneCornerOfACellFromTheOtherNoBetterThanNone() {
        for (int i = 0; i < 10_000; i++) {
            Location place = anywhere();
            var one = new Location(place.lat() - 0.0045, place.lon() - 0.0044);
            var other = new Location(place.lat() + 0.0045, place.lon() + 0.0044);
            var around = new Neighbourhood(
                    new Location(
                            Math.clamp(place.lat() + random.nextDouble(-0.5, 0.5), -85, 85),
                            Math.clamp(place.lon() + random.nextDouble(-0.5, 0.5), -180, 180)),
                    1 + random.nextInt(Neighbourhood.MOST_KM));

            assertThat(one).isEqualTo(place).isEqualTo(other);
            assertThat(around.bandOf(one)).isEqualTo(around.bandOf(other));
            assertThat(Level.lists("people", one))
                    .containsExactlyElementsOf(Level.lists("people", other).toList());
        }
    }

    private Location anywhere() {
        return new Location(random.nextDouble(-85, 85), random.nextDouble(-180, 180));
    }
}
