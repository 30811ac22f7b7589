package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import com.petpal.profile.playdate.RebuildPlaydateLists;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Range;

/** Who finds playdates and who is in them, as people come to stand to each other. */
class PlaydateSightTest extends Playdating {

    private UserId host;
    private UserId guest;

    @Autowired
    RebuildPlaydateLists rebuild;

    @BeforeEach
    void twoPeople() {
        host = person("Host");
        guest = person("Guest");
    }

    private String listed(int capacity) {
        String playdate = playdate(host, capacity);
        soon().untilAsserted(() -> assertThat(near(guest, lat, lon, 1)).contains(playdate));
        return playdate;
    }

    @Test
    void aPlaydateIsFoundFromAroundInABandAndWithoutItsPlace() {
        String playdate = listed(2);

        Answer near = nearby(guest, "playdates", lat, lon, 1, "");
        Answer farther = nearby(guest, "playdates", lat + 0.06, lon, 10, "");

        assertThat(near.json().at("/items/0/playdate/playdateId").asString()).isEqualTo(playdate);
        assertThat(near.json().at("/items/0/withinKm").asInt()).isEqualTo(2);
        assertThat(farther.json().at("/items/0/withinKm").asInt()).isEqualTo(10);
        assertThat(near(guest, lat + 0.2, lon, 10)).isEmpty();
        var cell = new Location(lat, lon);
        assertThat(near.json().at("/items/0/playdate/place/lat").asDouble()).isEqualTo(cell.lat());
        assertThat(near.json().at("/items/0/playdate/place/lon").asDouble()).isEqualTo(cell.lon());
        assertThat(near.json().toString()).doesNotContain(LABEL, String.valueOf(lat), String.valueOf(lon));
    }

    @Test
    void theExactPlaceIsNowhereButInThePlaydateItself() {
        var details = details(host);
        double exact = lat + 0.000_123;
        String label = "Near " + ids.random64();
        details.put("place", Map.of("lat", exact, "lon", lon, "label", label));
        String playdate = playdate(host, details);
        join(guest, playdate);
        soon().untilAsserted(() -> assertThat(near(guest, lat, lon, 1)).contains(playdate));
        soon().untilAsserted(() -> assertThat(mine(guest)).containsExactly(playdate));

        assertThat(Naming.collections(mongo, "profile", label, String.valueOf(exact), String.valueOf(lon)))
                .containsExactly("playdates");
        var stream = redis.opsForStream().range("events:profile", Range.unbounded());
        assertThat(String.valueOf(stream)).contains(playdate).doesNotContain(label, String.valueOf(exact));
        assertThat(redis.keys("*")).noneMatch(key -> key.contains(playdate));
    }

    @Test
    void whoeverMovesAPlaydateMovesItsEntries() {
        String playdate = listed(2);

        edit(host, playdate, Map.of("place", Map.of("lat", lat + 3, "lon", lon, "label", "There")));

        assertThat(near(guest, lat, lon, 50)).isEmpty();
        soon().untilAsserted(() -> assertThat(near(guest, lat + 3, lon, 1)).containsExactly(playdate));
        soon().untilAsserted(() -> assertThat(entriesOf(playdate))
                .hasSize(6)
                .allMatch(entry -> new Location(lat + 3, lon)
                        .cell()
                        .toString()
                        .equals(entry.getEmbedded(List.of("payload", "cell"), ""))));
        soon().untilAsserted(() ->
                assertThat(stored(playdate).getList("relist", String.class)).isEmpty());
    }

    @Test
    void pagesHoldAllOnce() {
        List<String> all = IntStream.range(0, 5)
                .mapToObj(i -> playdate(person("Host"), 2))
                .sorted()
                .toList();

        soon().untilAsserted(() -> assertThat(near(guest, lat, lon, 5, 2)).containsExactlyElementsOf(all));
    }

    @Test
    void listsThatWereLostAreMadeAgain() {
        String playdate = listed(2);
        join(guest, playdate);
        soon().untilAsserted(() -> assertThat(mine(guest)).containsExactly(playdate));
        for (Document entry : entriesOf(playdate)) {
            mongo.getCollection("listings")
                    .deleteOne(new Document("list", entry.getString("list")).append("_id", entry.getString("_id")));
        }
        assertThat(near(guest, lat, lon, 1)).isEmpty();

        rebuild.run();

        assertThat(near(guest, lat, lon, 1)).containsExactly(playdate);
        assertThat(mine(guest)).containsExactly(playdate);
    }

    @Test
    void newsThatComesTwiceOrAfterTheEndChangesNothing() {
        String playdate = listed(2);
        String unknown = host + ids.random64();

        publish("events:profile", "playdate.created", playdate, 1, Map.of("playdateId", playdate));
        publish("events:profile", "playdate.changed", unknown, 2, Map.of("playdateId", unknown));
        String marker = playdate(person("Marker"), 2);

        soon().untilAsserted(() -> assertThat(near(guest, lat, lon, 1)).containsExactlyInAnyOrder(playdate, marker));
        assertThat(entriesOf(playdate)).hasSize(6);
    }

    @Test
    void whoeverIsBlockedEitherWayFindsNothing() {
        String playdate = listed(2);
        UserId blocked = person("Blocked");
        UserId blocking = person("Blocking");
        as(host, "PUT", "/v1/people/" + blocked + "/block");
        as(blocking, "PUT", "/v1/people/" + host + "/block");

        for (UserId reader : List.of(blocked, blocking)) {
            assertThat(near(reader, lat, lon, 50)).isEmpty();
            assertThat(read(reader, playdate).status()).isEqualTo(404);
            assertThat(join(reader, playdate).status()).isEqualTo(404);
        }
    }

    @Test
    void whoSharesWithFollowersInvitesThemAndKeepsWhoWasComing() {
        String playdate = listed(2);
        UserId fan = person("Fan");
        UserId stranger = person("Stranger");
        as(fan, "PUT", "/v1/people/" + host + "/follow");
        join(guest, playdate);

        as(host, "PATCH", "/v1/people/me", Map.of("privacy", "followers"), Map.of("If-Match", "*"));

        assertThat(near(fan, lat, lon, 1)).containsExactly(playdate);
        assertThat(join(fan, playdate).text("state")).isEqualTo("going");
        assertThat(near(stranger, lat, lon, 1)).isEmpty();
        assertThat(read(stranger, playdate).status()).isEqualTo(404);
        assertThat(join(stranger, playdate).status()).isEqualTo(404);
        assertThat(read(guest, playdate).json().at("/place/exact").asBoolean()).isTrue();
    }

    @Test
    void aBlockEndsTheRsvpAndWhoWaitsMovesUp() {
        String playdate = playdate(host, 2);
        UserId other = person("Other");
        UserId waiting = person("Waiting");
        List.of(guest, other, waiting).forEach(one -> join(one, playdate));
        soon().untilAsserted(() -> assertThat(mine(guest)).containsExactly(playdate));

        as(host, "PUT", "/v1/people/" + guest + "/block");

        assertThat(read(guest, playdate).status()).isEqualTo(404);
        assertThat(mine(guest)).isEmpty();
        soon().untilAsserted(() -> assertThat(going(playdate)).containsExactly(other.toString(), waiting.toString()));
        as(waiting, "PUT", "/v1/people/" + host + "/block");
        soon().untilAsserted(() -> assertThat(rsvps(playdate)).hasSize(1));
        soon().untilAsserted(() -> assertThat(entriesOf(playdate)).hasSize(7));
    }

    @Test
    void aGuestWhoCameInWhileTheBlockWasMadeIsFoundWhenListed() {
        String playdate = listed(2);
        as(host, "PUT", "/v1/people/" + guest + "/block");
        // News is heard in order: when this is listed, the block was heard of.
        String marker = playdate(person("Marker"), 2);
        soon().untilAsserted(() -> assertThat(near(guest, lat, lon, 1)).containsExactly(marker));
        letIn(playdate, guest);

        publish("events:profile", "playdate.changed", playdate, 2, Map.of("playdateId", playdate));

        soon().untilAsserted(() -> assertThat(rsvps(playdate)).isEmpty());
        soon().untilAsserted(() -> assertThat(entriesOf(playdate)).hasSize(6));
    }

    /** As a request would that looked before the block and wrote after it. */
    private void letIn(String playdate, UserId somebody) {
        Document stored = stored(playdate);
        var rsvp = new Document("userId", somebody.toString())
                .append("state", "GOING")
                .append("number", 1L)
                .append("petIds", List.of())
                .append("at", new Date());
        String note = "going:" + somebody
                + "\t%019d"
                        .formatted(stored.get("details", Document.class)
                                .getDate("startsAt")
                                .getTime());
        set(
                playdate,
                new Document("guests", new Document("rsvps", List.of(rsvp)).append("lastNumber", 1L))
                        .append("relist", List.of(note))
                        .append("people", List.of(somebody.toString()))
                        .append("version", stored.getLong("version") + 1));
    }

    @Test
    void attendeesAreShownInOrderWithoutThoseWhoAreBlockedWithTheReader() {
        String playdate = playdate(host, 2);
        UserId second = person("Second");
        UserId waiting = person("Waiting");
        List.of(guest, second, waiting).forEach(one -> join(one, playdate));
        UserId avoiding = person("Avoiding");
        as(avoiding, "PUT", "/v1/people/" + guest + "/block");

        assertThat(attendees(person("Stranger"), playdate, "")).containsExactly(guest.toString(), second.toString());
        assertThat(attendees(avoiding, playdate, "")).containsExactly(second.toString());
        assertThat(attendees(host, playdate, ""))
                .containsExactly(guest.toString(), second.toString(), waiting.toString());
        assertThat(attendees(waiting, playdate, "")).contains(waiting.toString());
        Answer first = as(host, "GET", "/v1/playdates/" + playdate + "/attendees?limit=1");
        leave(guest, playdate);
        assertThat(attendees(host, playdate, "?cursor=" + first.text("nextCursor")))
                .containsExactly(second.toString(), waiting.toString());
    }

    private List<String> attendees(UserId reader, String playdate, String more) {
        Answer page = as(reader, "GET", "/v1/playdates/" + playdate + "/attendees" + more);
        assertThat(page.status()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.at("/person/userId").asString())
                .toList();
    }
}
