package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/** What tests of places have in common: each happens in a part of the world of its own. */
abstract class Sharing extends Reporting {

    double lat;
    double lon;

    @BeforeEach
    void somewhereElse() {
        var random = new Random();
        lat = random.nextDouble(-60, 60);
        lon = random.nextDouble(-170, 170);
    }

    Answer share(UserId person, double atLat, double atLon) {
        return as(
                person,
                "PATCH",
                "/v1/people/me",
                Map.of("location", Map.of("lat", atLat, "lon", atLon)),
                Map.of("If-Match", "*"));
    }

    /** Somebody who shares this place, and is listed there. */
    UserId sharing(double atLat, double atLon) {
        UserId person = person("Sharing");
        assertThat(share(person, atLat, atLon).status()).isEqualTo(200);
        UserId viewer = ids.userId();
        soon().untilAsserted(
                        () -> assertThat(all(viewer, "people", atLat, atLon, 1)).contains(person.toString()));
        return person;
    }

    Answer nearby(UserId viewer, String kind, double fromLat, double fromLon, int radiusKm, String more) {
        return as(
                viewer,
                "GET",
                "/v1/nearby/%s?lat=%s&lon=%s&radiusKm=%d%s".formatted(kind, fromLat, fromLon, radiusKm, more));
    }

    /** The ids on all pages. */
    List<String> all(UserId viewer, String kind, double fromLat, double fromLon, int radiusKm) {
        return all(viewer, kind, fromLat, fromLon, radiusKm, 100, () -> {});
    }

    List<String> all(
            UserId viewer, String kind, double fromLat, double fromLon, int radiusKm, int limit, Runnable meanwhile) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = nearby(viewer, kind, fromLat, fromLon, radiusKm, "&limit=" + limit + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .path("items")
                    .forEach(item -> read.add(
                            kind.equals("pets")
                                    ? item.at("/pet/petId").asString()
                                    : item.at("/person/userId").asString()));
            meanwhile.run();
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return read;
    }
}
