package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Playdates from the invitation to the end. */
class PlaydatesTest extends Playdating {

    private UserId host;
    private UserId guest;

    @BeforeEach
    void twoPeople() {
        host = person("Host");
        guest = person("Guest");
    }

    @Test
    void aHostReadsWhatTheyTold() {
        var details = details(host);

        Answer created = create(host, details);
        Answer read = read(host, created.text("playdateId"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v1/playdates/" + created.text("playdateId"));
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.header("ETag")).isEqualTo("\"1\"").isEqualTo(created.header("ETag"));
        assertThat(read.text("title")).isEqualTo("At the lake");
        assertThat(read.text("state")).isEqualTo("open");
        assertThat(read.json().at("/host/userId").asString()).isEqualTo(host.toString());
        assertThat(read.json().at("/place/lat").asDouble()).isEqualTo(lat);
        assertThat(read.json().at("/place/label").asString()).isEqualTo(LABEL);
        assertThat(read.json().at("/place/exact").asBoolean()).isTrue();
    }

    @Test
    void theExactPlaceIsForThoseWhoGoAndForNobodyElse() {
        String playdate = playdate(host, 2);
        UserId second = person("Second");
        UserId waiting = person("Waiting");
        join(guest, playdate);
        join(second, playdate);
        assertThat(join(waiting, playdate).text("state")).isEqualTo("waitlisted");
        var cell = new Location(lat, lon);

        Answer going = read(guest, playdate);
        assertThat(going.json().at("/place/lat").asDouble()).isEqualTo(lat);
        assertThat(going.json().at("/place/lon").asDouble()).isEqualTo(lon);
        assertThat(going.json().at("/place/label").asString()).isEqualTo(LABEL);
        for (UserId other : List.of(waiting, person("Stranger"))) {
            Answer shown = read(other, playdate);
            assertThat(shown.json().at("/place/lat").asDouble()).isEqualTo(cell.lat());
            assertThat(shown.json().at("/place/lon").asDouble()).isEqualTo(cell.lon());
            assertThat(shown.json().at("/place/exact").asBoolean()).isFalse();
            assertThat(shown.json().toString()).doesNotContain(LABEL);
        }
        leave(guest, playdate);
        assertThat(read(guest, playdate).json().toString()).doesNotContain(LABEL);
        assertThat(read(waiting, playdate).json().toString()).contains(LABEL);
    }

    @Test
    void theSameRequestMakesOnePlaydate() {
        var details = details(host);
        var key = Map.of("Idempotency-Key", "playdate-" + host);

        Answer first = as(host, "POST", "/v1/playdates", details, key);
        Answer again = as(host, "POST", "/v1/playdates", details, key);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(mine(host)).containsExactly(first.text("playdateId")).containsExactly(again.text("playdateId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startsAt=-1 endsAt=2",
                "startsAt=2161 endsAt=2162",
                "startsAt=5 endsAt=5",
                "startsAt=5 endsAt=4",
                "startsAt=5 endsAt=18"
            })
    void timesThatCannotBeAreRefused(String hours) {
        var details = details(host);
        Arrays.stream(hours.split(" "))
                .map(part -> part.split("="))
                .forEach(part -> details.put(
                        part[0],
                        Instant.now()
                                .plus(Duration.ofHours(Long.parseLong(part[1])))
                                .toString()));

        Answer refused = create(host, details);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isIn("/startsAt", "/endsAt");
    }

    @Test
    void whatIsMalformedIsRefused() {
        List<Map.Entry<String, Object>> wrong = List.of(
                Map.entry("title", " "),
                Map.entry("petIds", List.of()),
                Map.entry("petIds", List.of("zz")),
                Map.entry("capacity", 1),
                Map.entry("capacity", 101),
                Map.entry("species", "dragon"),
                Map.entry("place", Map.of("lat", 86.0, "lon", lon, "label", LABEL)),
                Map.entry("place", Map.of("lat", lat, "lon", lon)),
                Map.entry("startsAt", "tomorrow"),
                Map.entry("hostId", host.toString()));

        wrong.forEach(field -> {
            var details = details(host);
            details.put(field.getKey(), field.getValue());
            assertThat(create(person("Host"), details).status())
                    .as(field.toString())
                    .isEqualTo(400);
        });
        assertThat(as(host, "GET", "/v1/playdates").status()).isEqualTo(400);
        assertThat(as(host, "GET", "/v1/playdates/zz").status()).isEqualTo(400);
        assertThat(as(host, "GET", "/v1/playdates?mine&cursor=zz").status()).isEqualTo(400);
    }

    @Test
    void petsAreOnesOwnOrCoOwnedAndOfTheSpeciesAskedFor() {
        String cat = pet(guest, "cat");
        String dog = pet(guest, "dog");
        var details = details(host);
        details.put("species", "dog");
        String playdate = playdate(host, details);
        details.put("petIds", List.of(dog));
        assertThat(create(host, details).code()).isEqualTo("not_your_pets");
        as(guest, "POST", "/v1/pets/" + dog + "/co-owners", Map.of("userId", host.toString()), Map.of());
        assertThat(create(host, details).code()).isEqualTo("not_your_pets");
        as(host, "PUT", "/v1/pets/" + dog + "/co-owners/me");
        assertThat(create(host, details).status()).isEqualTo(201);

        String rsvp = "/v1/playdates/" + playdate + "/rsvp";
        Answer others = as(person("Other"), "PUT", rsvp, Map.of("petIds", List.of(dog)), Map.of());
        Answer other = as(guest, "PUT", rsvp, Map.of("petIds", List.of(cat)), Map.of());
        Answer twice = as(guest, "PUT", rsvp, Map.of("petIds", List.of(dog, dog)), Map.of());
        Answer fine = as(guest, "PUT", rsvp, Map.of("petIds", List.of(dog)), Map.of());

        assertThat(others.code()).isEqualTo("not_your_pets");
        assertThat(other.code()).isEqualTo("other_species");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(fine.text("state")).isEqualTo("going");
        assertThat(fine.texts("petIds", "")).containsExactly(dog);
        assertThat(as(guest, "PUT", rsvp).json().has("petIds")).isFalse();
        assertThat(rsvps(playdate)).hasSize(1);
    }

    @Test
    void hostsDoNotComeToTheirOwn() {
        assertThat(join(host, playdate(host, 2)).code()).isEqualTo("own_playdate");
    }

    @Test
    void onlyWhatTheHostChangesMakesAnEditStale() {
        String playdate = playdate(host, 2);
        String seen = read(host, playdate).header("ETag");
        join(guest, playdate);
        String path = "/v1/playdates/" + playdate;

        Answer edited = as(host, "PATCH", path, Map.of("title", "At the river"), Map.of("If-Match", seen));
        Answer stale = as(host, "PATCH", path, Map.of("title", "At the sea"), Map.of("If-Match", seen));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("title")).isEqualTo("At the river");
        assertThat(edited.json().path("going").asInt()).isEqualTo(1);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(as(host, "PATCH", path, Map.of("title", "x"), Map.of()).status())
                .isEqualTo(428);
        assertThat(edit(guest, playdate, Map.of("title", "Mine")).status()).isEqualTo(403);
        assertThat(edit(host, playdate, Map.of("endsAt", Instant.now().toString()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void withMoreRoomWhoeverWaitsMovesUpAndNobodyWhoGoesIsSentAway() {
        String playdate = playdate(host, 2);
        List<UserId> guests = people(4);
        guests.forEach(one -> join(one, playdate));

        Answer larger = edit(host, playdate, Map.of("capacity", 3));
        Answer smaller = edit(host, playdate, Map.of("capacity", 2));

        assertThat(larger.json().path("going").asInt()).isEqualTo(3);
        assertThat(going(playdate))
                .containsExactlyElementsOf(
                        guests.stream().limit(3).map(UserId::toString).toList());
        assertThat(smaller.code()).isEqualTo("capacity_too_small");
        assertThat(join(guests.getLast(), playdate).json().path("position").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsCancelledIsShownToThoseWhoWantedToComeAndToNobodyElse() {
        String playdate = playdate(host, 2);
        join(guest, playdate);
        soon().untilAsserted(() -> assertThat(mine(guest)).containsExactly(playdate));

        assertThat(as(host, "DELETE", "/v1/playdates/" + playdate).status()).isEqualTo(204);
        assertThat(as(host, "DELETE", "/v1/playdates/" + playdate).status()).isEqualTo(204);

        Answer shown = read(guest, playdate);
        assertThat(shown.text("state")).isEqualTo("cancelled");
        assertThat(shown.json().toString()).doesNotContain(LABEL);
        assertThat(mine(guest)).containsExactly(playdate);
        assertThat(mine(host)).containsExactly(playdate);
        assertThat(read(person("Stranger"), playdate).status()).isEqualTo(404);
        assertThat(near(guest, lat, lon, 50)).isEmpty();
        assertThat(edit(host, playdate, Map.of("title", "Again")).code()).isEqualTo("playdate_cancelled");
        assertThat(join(guest, playdate).code()).isEqualTo("playdate_cancelled");
        assertThat(leave(guest, playdate).status()).isEqualTo(204);
        assertThat(read(guest, playdate).status()).isEqualTo(404);
    }

    @Test
    void whatIsOverLeavesTheListsAndGoesLater() {
        String playdate = playdate(host, 2);
        join(guest, playdate);
        soon().untilAsserted(() -> assertThat(entriesOf(playdate)).hasSize(7));

        end(playdate);

        assertThat(mine(guest)).isEmpty();
        assertThat(mine(host)).isEmpty();
        assertThat(near(guest, lat, lon, 50)).isEmpty();
        assertThat(read(guest, playdate).text("state")).isEqualTo("over");
        assertThat(join(person("Late"), playdate).code()).isEqualTo("playdate_over");
        assertThat(as(host, "DELETE", "/v1/playdates/" + playdate).code()).isEqualTo("playdate_over");
        soon().untilAsserted(() -> assertThat(entriesOf(playdate))
                .extracting(entry -> entry.getString("list"))
                .containsExactly("going:" + guest));
        assertThat(stored(playdate).getDate("dueAt"))
                .isBetween(
                        Date.from(Instant.now().plus(Duration.ofDays(29))),
                        Date.from(Instant.now().plus(Duration.ofDays(31))));

        // Nobody of other services is here to confirm what it hears.
        set(playdate, new Document("dueAt", new Date(0)));
        mongo.getCollection("playdates")
                .updateOne(
                        new Document("homeId", host.toString()).append("_id", playdate),
                        new Document("$unset", new Document("pending", "").append("pendingSince", "")));
        soon().untilAsserted(() -> assertThat(stored(playdate)).isEmpty());
        assertThat(entriesOf(playdate)).isEmpty();
        assertThat(read(host, playdate).status()).isEqualTo(404);
    }

    @Test
    void onesOwnAndThoseOneComesToAreListedByWhenTheyStart() {
        String own = playdate(guest, 2);
        var sooner = details(host);
        sooner.put("startsAt", Instant.now().plus(Duration.ofDays(1)).toString());
        sooner.put("endsAt", Instant.now().plus(Duration.ofDays(1).plusHours(1)).toString());
        var later = details(host);
        later.put("startsAt", Instant.now().plus(Duration.ofDays(9)).toString());
        later.put("endsAt", Instant.now().plus(Duration.ofDays(9).plusHours(1)).toString());
        String first = playdate(host, sooner);
        String last = playdate(host, later);
        join(guest, first);
        join(guest, last);
        soon().untilAsserted(() -> assertThat(mine(guest)).containsExactly(first, own, last));

        var read = new java.util.ArrayList<String>();
        String cursor = "";
        do {
            Answer page = as(guest, "GET", "/v1/playdates?mine&limit=1" + cursor);
            read.addAll(page.items("playdateId"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        assertThat(read).containsExactly(first, own, last);

        edit(host, last, Map.of("startsAt", sooner.get("startsAt"), "endsAt", sooner.get("endsAt")));
        leave(guest, first);
        soon().untilAsserted(() -> assertThat(mine(guest)).containsExactly(last, own));
        soon().untilAsserted(() -> assertThat(entriesOf(last)).hasSize(7));
    }
}
