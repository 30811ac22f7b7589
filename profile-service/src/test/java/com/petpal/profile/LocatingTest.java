package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An attacker who asks again and again, from points of their choice, where somebody is. Two people share a place in
 * opposite corners of one cell: as long as no answer tells one from the other, nobody can tell better than the cell. Ten thousand times, all over HTTP.
 */
class LocatingTest extends Sharing {

    private static final int QUERIES = 10_000;
    /** So many that none of them meets the limit of questions. */
    private static final int ACCOUNTS = 100;

    private static final int[] BANDS = {2, 5, 10, 25, 50};

    private record Query(double lat, double lon, int radiusKm) {}

    private record Corner(double lat, double lon) {}

    @Test
    void noAnswerTellsOneCornerOfACellFromTheOther() throws Exception {
        var cell = new Location(lat, lon);
        Corner one = new Corner(edge(cell.lat(), -1e-6, north -> isIn(cell, north, cell.lon())), west(cell, -1e-6));
        Corner other = new Corner(edge(cell.lat(), 1e-6, north -> isIn(cell, north, cell.lon())), west(cell, 1e-6));
        UserId ada = sharing(one.lat(), one.lon());
        UserId ben = sharing(other.lat(), other.lon());
        List<UserId> attackers =
                Stream.generate(() -> person("Mallory")).limit(ACCOUNTS).toList();
        List<Query> queries = queries(cell);

        List<String> answers = ask(attackers, queries, ada, ben);

        assertThat(answers).hasSize(QUERIES).doesNotContain("different");
        assertThat(answers).contains("absent", "2", "5", "10", "25", "50");
        assertThat(queries)
                .as("the same questions tell corners apart if distances are exact")
                .anyMatch(query -> exact(query, one) != exact(query, other));
    }

    /** What each answer says of the two: a band, that both are absent, or that they differ. */
    private List<String> ask(List<UserId> attackers, List<Query> queries, UserId ada, UserId ben)
            throws InterruptedException {
        List<Callable<String>> asked = IntStream.range(0, queries.size())
                .mapToObj(i -> (Callable<String>) () -> {
                    Query query = queries.get(i);
                    Answer page = nearby(
                            attackers.get(i % ACCOUNTS), "people", query.lat(), query.lon(), query.radiusKm(), "");
                    String one = band(page, ada);
                    return one.equals(band(page, ben)) ? one : "different";
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            return threads.invokeAll(asked).stream().map(Future::resultNow).toList();
        }
    }

    private static String band(Answer page, UserId person) {
        assertThat(page.status()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .filter(item -> item.at("/person/userId").asString().equals(person.toString()))
                .map(item -> item.path("withinKm").asString())
                .findFirst()
                .orElse("absent");
    }

    /** In every direction, and at every distance at which an answer might change; many of them close to such a one. */
    private static List<Query> queries(Location cell) {
        var random = new Random(5);
        return IntStream.range(0, QUERIES)
                .mapToObj(i -> {
                    double angle = random.nextDouble(2 * Math.PI);
                    int threshold = BANDS[i % BANDS.length];
                    double km = i % 2 == 0 ? random.nextDouble(55) : threshold + random.nextDouble(-2, 3);
                    double lat = cell.lat() + km / 111.2 * Math.cos(angle);
                    double lon = cell.lon() + km / 111.2 * Math.sin(angle) / Math.cos(Math.toRadians(lat));
                    return new Query(lat, lon, i % 3 == 0 ? 50 : threshold);
                })
                .toList();
    }

    private static int exact(Query query, Corner place) {
        double north = Math.toRadians(place.lat() - query.lat());
        double east = Math.toRadians(place.lon() - query.lon()) * Math.cos(Math.toRadians(query.lat()));
        double km = 6_371 * Math.hypot(north, east);
        return IntStream.of(BANDS).filter(band -> km <= band).findFirst().orElse(0);
    }

    private static double west(Location cell, double step) {
        return edge(cell.lon(), step, east -> isIn(cell, cell.lat(), east));
    }

    /** As far from the middle as one can go on one side. */
    private static double edge(double middle, double step, DoublePredicate isIn) {
        double inside = middle;
        double outside = middle + Math.signum(step) * 0.05;
        while (Math.abs(outside - inside) > Math.abs(step)) {
            double between = (inside + outside) / 2;
            if (isIn.test(between)) {
                inside = between;
            } else {
                outside = between;
            }
        }
        return inside;
    }

    private static boolean isIn(Location cell, double lat, double lon) {
        return Objects.equals(new Location(lat, lon), cell);
    }
}
