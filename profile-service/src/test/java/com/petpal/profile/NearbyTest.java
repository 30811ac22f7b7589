package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import com.petpal.profile.place.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyTest extends Sharing {

    @Test
    void whoeverSharesAPlaceIsFoundFromAroundInABand() {
        UserId ada = sharing(lat, lon);
        UserId ben = person("Ben");

        Answer near = nearby(ben, "people", lat, lon, 1, "");
        Answer farther = nearby(ben, "people", lat + 0.06, lon, 10, "");

        assertThat(near.json().at("/items/0/person/userId").asString()).isEqualTo(ada.toString());
        assertThat(near.json().at("/items/0/withinKm").asInt()).isEqualTo(2);
        assertThat(farther.json().at("/items/0/withinKm").asInt()).isEqualTo(10);
        assertThat(all(ben, "people", lat + 0.2, lon, 10)).isEmpty();
        assertThat(all(ben, "people", lat + 0.2, lon, 50)).containsExactly(ada.toString());
        assertThat(all(ada, "people", lat, lon, 50)).isEmpty();
    }

    @Test
    void nobodyIsFoundWhoDoesNotShare() {
        UserId ada = person("Ada");
        as(ada, "PATCH", "/v1/people/me", Map.of("bio", "here"), Map.of("If-Match", "*"));
        UserId marker = sharing(lat, lon);

        assertThat(all(person("Ben"), "people", lat, lon, 50)).containsExactly(marker.toString());
    }

    @Test
    void aPlaceIsSnappedBeforeAnythingKeepsItAndShownToItsOwnerAlone() {
        UserId ada = sharing(48.8583736, 2.2944813);
        var cell = new Location(48.8583736, 2.2944813);

        Answer me = as(ada, "GET", "/v1/people/me");
        Answer other = as(person("Ben"), "GET", "/v1/people/" + ada);
        Answer near = nearby(person("Chi"), "people", 48.86, 2.29, 5, "");

        assertThat(me.json().at("/location/lat").asDouble()).isEqualTo(cell.lat());
        assertThat(me.json().at("/location/lon").asDouble()).isEqualTo(cell.lon());
        assertThat(other.json().has("location")).isFalse();
        assertThat(near.json().toString()).doesNotContain("\"lat\"", "\"lon\"", "\"cell\"", "48.8", "2.29");
        assertThat(Naming.collections(mongo, "profile", "48.858373", "2.294481"))
                .isEmpty();
        assertThat(redis.keys("*")).noneMatch(key -> key.contains("48.85") || key.contains("2.294"));
        assertThat(redis.opsForValue().get("profile:" + ada)).doesNotContain("48.858373", "2.294481");
    }

    @Test
    void oneSwitchEndsItAndItsTraces() {
        UserId ada = sharing(lat, lon);
        UserId ben = person("Ben");

        assertThat(as(ada, "DELETE", "/v1/people/me/location").status()).isEqualTo(204);

        assertThat(all(ben, "people", lat, lon, 50)).isEmpty();
        assertThat(as(ada, "GET", "/v1/people/me").json().has("location")).isFalse();
        soon().untilAsserted(() -> assertThat(entries(ada)).isEmpty());
        soon().untilAsserted(() -> {
            Document stored = mongo.getCollection("people")
                    .find(new Document("_id", ada.toString()))
                    .first();
            assertThat(stored).doesNotContainKey("location");
            assertThat(stored == null ? List.of() : stored.getList("listedCells", String.class))
                    .isEmpty();
        });
        assertThat(as(ada, "DELETE", "/v1/people/me/location").status()).isEqualTo(204);
    }

    @Test
    void nullInAPatchEndsItToo() {
        UserId ada = sharing(lat, lon);

        Answer ended = as(ada, "PATCH", "/v1/people/me", "{\"location\":null}", Map.of("If-Match", "*"));

        assertThat(ended.status()).isEqualTo(200);
        assertThat(all(person("Ben"), "people", lat, lon, 50)).isEmpty();
        soon().untilAsserted(() -> assertThat(entries(ada)).isEmpty());
    }

    @Test
    void whoeverMovesIsFoundThereAndNowhereElse() {
        UserId ada = sharing(lat, lon);
        UserId ben = person("Ben");

        for (int i = 1; i <= 5; i++) {
            share(ada, lat + i, lon);
        }

        assertThat(all(ben, "people", lat, lon, 50)).isEmpty();
        soon().untilAsserted(
                        () -> assertThat(all(ben, "people", lat + 5, lon, 1)).containsExactly(ada.toString()));
        soon().untilAsserted(() -> assertThat(entries(ada)).hasSize(6));
        assertThat(entries(ada))
                .extracting(entry -> entry.getEmbedded(List.of("payload", "cell"), ""))
                .containsOnly(new Location(lat + 5, lon).cell().toString());
    }

    @Test
    void whoeverMovesManyTimesAtOnceIsListedInOnePlace() throws Exception {
        UserId ada = sharing(lat, lon);
        List<Callable<Answer>> moves = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Answer>) () -> share(ada, lat + i % 5, lon))
                .toList();
        try (var threads = Executors.newFixedThreadPool(10)) {
            threads.invokeAll(moves);
        }

        String cell = new Location(
                        as(ada, "GET", "/v1/people/me")
                                .json()
                                .at("/location/lat")
                                .asDouble(),
                        as(ada, "GET", "/v1/people/me")
                                .json()
                                .at("/location/lon")
                                .asDouble())
                .cell()
                .toString();

        soon().untilAsserted(() -> assertThat(entries(ada))
                .hasSize(6)
                .allMatch(entry -> cell.equals(entry.getEmbedded(List.of("payload", "cell"), ""))));
    }

    @Test
    void movingWithinACellChangesNothingThatAnybodySees() {
        UserId ada = sharing(lat, lon);
        var cell = new Location(lat, lon);
        Answer before = as(ada, "GET", "/v1/people/me");

        share(ada, cell.lat() + 0.003, cell.lon());

        Answer after = as(ada, "GET", "/v1/people/me");
        assertThat(after.header("ETag")).isNotEmpty().isEqualTo(before.header("ETag"));
        assertThat(after.json().path("location")).isEqualTo(before.json().path("location"));
    }

    @Test
    void whoeverSharesWithFollowersAloneIsFoundByThemAlone() {
        UserId ada = sharing(lat, lon);
        UserId fan = person("Fan");
        as(fan, "PUT", "/v1/people/" + ada + "/follow");
        as(ada, "PATCH", "/v1/people/me", Map.of("privacy", "followers"), Map.of("If-Match", "*"));

        assertThat(all(fan, "people", lat, lon, 50)).containsExactly(ada.toString());
        assertThat(all(person("Ben"), "people", lat, lon, 50)).isEmpty();
    }

    @Test
    void whoeverBlockedOrIsBlockedIsNeverFoundAndMutesAreNobodysConcern() {
        UserId ada = sharing(lat, lon);
        String pet = as(ada, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
        UserId blocked = person("Blocked");
        UserId blocking = person("Blocking");
        UserId muting = person("Muting");

        as(ada, "PUT", "/v1/people/" + blocked + "/block");
        as(blocking, "PUT", "/v1/people/" + ada + "/block");
        as(muting, "PUT", "/v1/people/" + ada + "/mute");

        for (UserId reader : List.of(blocked, blocking)) {
            assertThat(all(reader, "people", lat, lon, 50)).isEmpty();
            assertThat(all(reader, "pets", lat, lon, 50)).isEmpty();
        }
        assertThat(all(muting, "people", lat, lon, 50)).containsExactly(ada.toString());
        assertThat(all(muting, "pets", lat, lon, 50)).containsExactly(pet);
        as(ada, "DELETE", "/v1/people/" + blocked + "/block");
        assertThat(all(blocked, "people", lat, lon, 50)).containsExactly(ada.toString());
    }

    @Test
    void pagesLoseAndRepeatNobodyWhoMovesMeanwhile() {
        List<UserId> lasting = IntStream.range(0, 12)
                .mapToObj(i -> sharing(lat + i * 0.02, lon))
                .toList();
        UserId wanderer = sharing(lat, lon);
        var steps = new int[1];

        List<String> read = all(person("Ben"), "people", lat + 0.1, lon, 50, 2, () -> {
            share(wanderer, lat + 0.02 * ++steps[0], lon);
            sharing(lat, lon);
        });

        assertThat(read)
                .containsAll(lasting.stream().map(UserId::toString).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void petsOfThoseWhoShareAreFoundOneByOne() {
        UserId ada = sharing(lat, lon);
        UserId ben = sharing(lat + 0.01, lon);
        UserId without = sharing(lat, lon);
        var pets = new ArrayList<String>();
        for (UserId owner : List.of(ada, ben, ada, ben, ada)) {
            pets.add(as(owner, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                    .text("petId"));
        }
        UserId viewer = person("Viewer");

        for (int limit : List.of(1, 2, 100)) {
            assertThat(all(viewer, "pets", lat, lon, 5, limit, () -> {})).containsExactlyInAnyOrderElementsOf(pets);
        }
        Answer page = nearby(viewer, "pets", lat, lon, 5, "");
        assertThat(page.json().at("/items/0/pet/name").asString()).isEqualTo("Rex");
        assertThat(page.json().at("/items/0/withinKm").asInt()).isEqualTo(2);
        assertThat(page.json().toString()).doesNotContain("\"lat\"", "\"lon\"");
        assertThat(all(ada, "pets", lat, lon, 5)).hasSize(2);
        as(ada, "DELETE", "/v1/people/me/location");
        assertThat(all(viewer, "pets", lat, lon, 5)).hasSize(2);
        assertThat(all(viewer, "people", lat, lon, 5)).contains(without.toString());
    }

    @Test
    void everyReadIsFromOneShardAndTheyAreBounded() {
        sharing(lat, lon);
        UserId ben = person("Ben");
        nearby(ben, "people", lat, lon, 30, "");

        String cost = nearby(ben, "people", lat, lon, 30, "").header("Server-Timing");

        assertThat(cost).matches(".*one=[0-9] many=0 all=0.*");
    }

    @Test
    void ofSomebodyErasedNothingIsListed() {
        UserId ada = sharing(lat, lon);

        erase(ada);

        assertThat(Naming.collections(mongo, "profile", ada.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?lat=1&lon=1",
                "?lat=1&radiusKm=5",
                "?lat=1&lon=1&radiusKm=0",
                "?lat=1&lon=1&radiusKm=51",
                "?lat=1&lon=1&radiusKm=1.5",
                "?lat=86&lon=1&radiusKm=5",
                "?lat=1&lon=181&radiusKm=5",
                "?lat=NaN&lon=1&radiusKm=5",
                "?lat=1&lon=Infinity&radiusKm=5",
                "?lat=x&lon=1&radiusKm=5",
                "?lat=1&lon=1&radiusKm=5&cursor=nonsense",
                "?lat=1&lon=1&radiusKm=5&limit=101"
            })
    void malformedQuestionsAreRefused(String query) {
        for (String kind : List.of("people", "pets")) {
            Answer refused = as(ids.userId(), "GET", "/v1/nearby/" + kind + query);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"location\":{\"lat\":86.12345,\"lon\":0}}",
                "{\"location\":{\"lat\":0}}",
                "{\"location\":{\"lat\":\"1\",\"lon\":0}}",
                "{\"location\":{\"lat\":0,\"lon\":0,\"alt\":3}}",
                "{\"location\":[0,0]}",
                "{\"location\":7}",
                "{\"listedCells\":[]}"
            })
    void malformedPlacesAreRefusedAndNotRepeated(String patch) {
        Answer refused = as(person("Ada"), "PATCH", "/v1/people/me", patch, Map.of("If-Match", "*"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).doesNotContain("86.12");
    }

    private List<Document> entries(UserId person) {
        return mongo
                .getCollection("listings")
                .find(new Document("subject", person.toString()))
                .comment(Declared.ERASURE.comment())
                .into(new ArrayList<>())
                .stream()
                .filter(entry -> entry.getString("list").startsWith("nearby:"))
                .toList();
    }
}
