package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks after pets of others, and who finds them. */
class SittersTest extends Sharing {

    private UserId viewer;

    @BeforeEach
    void somebodyLooks() {
        viewer = person("Viewer");
    }

    @Test
    void aSitterIsFoundNearbyUntilTheyAreNotAvailable() {
        UserId ada = sharing(lat, lon);
        assertThat(found("")).isEmpty();

        Answer offered = offer(ada, Map.of("about", "Garden, and no cats."));
        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.text("userId")).isEqualTo(ada.toString());

        soon().untilAsserted(() -> assertThat(found("")).containsExactly(ada.toString()));
        Answer page = nearby(viewer, "sitters", lat, lon, 5, "");
        assertThat(page.json().at("/items/0/sitter/about").asString()).isEqualTo("Garden, and no cats.");
        assertThat(page.json().at("/items/0/withinKm").asInt()).isEqualTo(2);
        assertThat(page.json().toString()).doesNotContain("lat", "available\":false");
        offer(ada, Map.of("available", false));
        assertThat(found("")).isEmpty();
        assertThat(as(viewer, "GET", "/v1/sitters/" + ada)
                        .json()
                        .path("available")
                        .asBoolean())
                .isFalse();
        offer(ada, Map.of());
        soon().untilAsserted(() -> assertThat(found("")).containsExactly(ada.toString()));
        as(ada, "DELETE", "/v1/sitters/me");
        assertThat(found("")).isEmpty();
        assertThat(as(ada, "GET", "/v1/sitters/me").status()).isEqualTo(404);
        assertThat(as(ada, "DELETE", "/v1/sitters/me").status()).isEqualTo(204);
    }

    @Test
    void whoStopsSharingTheirPlaceIsFoundNoMoreAndWhoMovesIsFoundThere() {
        UserId ada = sharing(lat, lon);
        offer(ada, Map.of());
        soon().untilAsserted(() -> assertThat(found("")).containsExactly(ada.toString()));

        share(ada, lat + 1, lon);

        assertThat(found("")).isEmpty();
        soon().untilAsserted(() ->
                assertThat(all(viewer, "sitters", lat + 1, lon, 5)).containsExactly(ada.toString()));
        as(ada, "DELETE", "/v1/people/me/location");
        assertThat(all(viewer, "sitters", lat + 1, lon, 5)).isEmpty();
        soon().untilAsserted(() ->
                assertThat(Naming.collections(mongo, "profile", ada.toString())).doesNotContain("listings"));
    }

    @Test
    void sittersAreFoundForThePetsTheyTakeAndAsFarAsTheyCome() {
        UserId near = sharing(lat, lon);
        UserId far = sharing(lat + 0.09, lon);
        offer(near, Map.of("species", List.of("cat", "bird")));
        offer(far, Map.of("species", List.of("dog"), "radiusKm", 2));

        soon().untilAsserted(() -> assertThat(found("&species=bird")).containsExactly(near.toString()));
        assertThat(found("&species=dog")).isEmpty();
        offer(far, Map.of("species", List.of("dog"), "radiusKm", 20));
        soon().untilAsserted(() -> assertThat(all(viewer, "sitters", lat, lon, 20))
                .containsExactlyInAnyOrder(near.toString(), far.toString()));
        Answer refused = nearby(viewer, "sitters", lat, lon, 20, "&species=unicorn");
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void whoeverIsBlockedFindsNobodyAndNobodyFindsThemselves() {
        UserId ada = sharing(lat, lon);
        offer(ada, Map.of());
        soon().untilAsserted(() -> assertThat(found("")).containsExactly(ada.toString()));

        blocked(viewer, ada);

        assertThat(found("")).isEmpty();
        assertThat(as(viewer, "GET", "/v1/sitters/" + ada).status()).isEqualTo(404);
        assertThat(all(ada, "sitters", lat, lon, 5)).isEmpty();
    }

    @Test
    void ofOffersMadeAtTheSameTimeOneStaysWhole() throws Exception {
        UserId ada = sharing(lat, lon);
        List<Callable<Integer>> offers = IntStream.rangeClosed(1, 16)
                .mapToObj(km -> (Callable<Integer>) () ->
                        offer(ada, Map.of("radiusKm", km, "about", "km" + km)).status())
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(offers)) {
                assertThat(answer.get()).isIn(200, 503);
            }
        }

        Answer mine = as(ada, "GET", "/v1/sitters/me");
        assertThat(mine.text("about"))
                .isEqualTo("km" + mine.json().path("radiusKm").asInt());
    }

    @Test
    void ofSomebodyErasedNothingIsLeft() {
        UserId ada = sharing(lat, lon);
        offer(ada, Map.of());
        soon().untilAsserted(() -> assertThat(found("")).containsExactly(ada.toString()));

        erase(ada);

        assertThat(Naming.collections(mongo, "profile", ada.toString())).isEmpty();
    }

    @Test
    void noOfferSaysWhereSomebodyIs() {
        UserId ada = sharing(lat, lon);
        offer(ada, Map.of());

        String shown = as(viewer, "GET", "/v1/sitters/" + ada).json().toString();

        var cell = new Location(lat, lon);
        assertThat(shown).doesNotContain(String.valueOf(cell.lat()), String.valueOf(cell.lon()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"radiusKm\":0,\"species\":[\"dog\"],\"available\":true}",
                "{\"radiusKm\":51,\"species\":[\"dog\"],\"available\":true}",
                "{\"radiusKm\":5,\"species\":[],\"available\":true}",
                "{\"radiusKm\":5,\"species\":[null],\"available\":true}",
                "{\"radiusKm\":5,\"species\":[\"unicorn\"],\"available\":true}",
                "{\"radiusKm\":5,\"species\":[\"dog\"]}",
                "{\"radiusKm\":5,\"species\":[\"dog\"],\"available\":true,\"price\":1}"
            })
    void whatIsNoOfferIsRefused(String body) {
        UserId ada = person("Ada");

        Answer refused = send("PUT", "/v1/sitters/me", TestAccess.token(ada), body, Map.of());

        assertThat(refused.status()).isIn(400, 422);
        assertThat(as(ada, "GET", "/v1/sitters/me").status()).isEqualTo(404);
    }

    private Answer offer(UserId person, Map<String, ?> different) {
        var offer = new HashMap<String, Object>(Map.of("radiusKm", 5, "species", List.of("dog"), "available", true));
        offer.putAll(different);
        return as(person, "PUT", "/v1/sitters/me", offer, Map.of());
    }

    private List<String> found(String more) {
        return nearby(viewer, "sitters", lat, lon, 5, more)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.at("/person/userId").asString())
                .toList();
    }
}
