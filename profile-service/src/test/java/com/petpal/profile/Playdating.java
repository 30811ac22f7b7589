package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;

/** Playdates for tests, each at a place of its own. */
abstract class Playdating extends Sharing {

    /** How to find it: what must be nowhere that others look. */
    static final String LABEL = "Behind the third bench";

    Map<String, Object> details(UserId host) {
        Instant starts = Instant.now().plus(Duration.ofDays(2));
        var details = new HashMap<String, Object>();
        details.put("title", "At the lake");
        details.put("petIds", List.of(pet(host, "dog")));
        details.put("startsAt", starts.toString());
        details.put("endsAt", starts.plus(Duration.ofHours(2)).toString());
        details.put("place", Map.of("lat", lat, "lon", lon, "label", LABEL));
        details.put("capacity", 2);
        return details;
    }

    String pet(UserId owner, String species) {
        return as(owner, "POST", "/v1/pets", Map.of("name", "Rex", "species", species), Map.of())
                .text("petId");
    }

    Answer create(UserId host, Map<String, ?> details) {
        return as(host, "POST", "/v1/playdates", details, Map.of());
    }

    String playdate(UserId host, int capacity) {
        var details = details(host);
        details.put("capacity", capacity);
        return playdate(host, details);
    }

    String playdate(UserId host, Map<String, ?> details) {
        Answer created = create(host, details);
        assertThat(created.status()).isEqualTo(201);
        return created.text("playdateId");
    }

    Answer read(UserId reader, String playdate) {
        return as(reader, "GET", "/v1/playdates/" + playdate);
    }

    Answer join(UserId guest, String playdate) {
        return as(guest, "PUT", "/v1/playdates/" + playdate + "/rsvp");
    }

    Answer leave(UserId guest, String playdate) {
        return as(guest, "DELETE", "/v1/playdates/" + playdate + "/rsvp");
    }

    Answer edit(UserId host, String playdate, Map<String, ?> patch) {
        return as(host, "PATCH", "/v1/playdates/" + playdate, patch, Map.of("If-Match", "*"));
    }

    List<String> mine(UserId reader) {
        return as(reader, "GET", "/v1/playdates?mine").items("playdateId");
    }

    List<UserId> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> person("Guest " + i)).toList();
    }

    /** The ids on all pages. */
    List<String> near(UserId viewer, double fromLat, double fromLon, int radiusKm) {
        return near(viewer, fromLat, fromLon, radiusKm, 100);
    }

    List<String> near(UserId viewer, double fromLat, double fromLon, int radiusKm, int limit) {
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = nearby(viewer, "playdates", fromLat, fromLon, radiusKm, "&limit=" + limit + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .path("items")
                    .forEach(item -> found.add(item.at("/playdate/playdateId").asString()));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return found;
    }

    Document stored(String playdate) {
        Document found = mongo.getCollection("playdates").find(of(playdate)).first();
        return found == null ? new Document() : found;
    }

    List<Document> rsvps(String playdate) {
        return stored(playdate).get("guests", Document.class).getList("rsvps", Document.class);
    }

    List<String> going(String playdate) {
        return rsvps(playdate).stream()
                .filter(rsvp -> rsvp.getString("state").equals("GOING"))
                .map(rsvp -> rsvp.getString("userId"))
                .toList();
    }

    /** Ends it, as time would. */
    void end(String playdate) {
        var ended = new Date(System.currentTimeMillis() - 1_000);
        set(playdate, new Document("details.endsAt", ended).append("dueAt", ended));
    }

    void set(String playdate, Document fields) {
        mongo.getCollection("playdates").updateOne(of(playdate), new Document("$set", fields));
    }

    List<Document> entriesOf(String playdate) {
        return mongo.getCollection("listings")
                .find(new Document("subject", playdate))
                .comment("erasure")
                .into(new ArrayList<>());
    }

    private static Document of(String playdate) {
        return new Document("homeId", playdate.substring(0, 11)).append("_id", playdate);
    }
}
