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
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Sitting requests for tests, each at a place of its own. */
abstract class SittingPets extends Sharing {

    /** How to find it: what must be nowhere that others look. */
    String label = "";

    String careCard = "";
    UserId owner = new UserId(0);

    @BeforeEach
    void anOwner() {
        owner = person("Owner");
        label = "Behind door " + ids.random64();
        careCard = "Insulin at eight, " + ids.random64();
    }

    /** What tells where exactly it is, and what the owner told. */
    List<String> secrets() {
        return List.of(String.valueOf(lat), String.valueOf(lon), label, careCard);
    }

    Map<String, Object> details(UserId asking) {
        Instant now = Instant.now();
        var details = new HashMap<String, Object>();
        details.put("petIds", List.of(pet(asking)));
        details.put("from", now.minusSeconds(60).toString());
        details.put("to", now.plus(Duration.ofHours(12)).toString());
        details.put("urgency", "emergency");
        details.put("place", Map.of("lat", lat, "lon", lon, "label", label));
        details.put("careCard", careCard);
        return details;
    }

    String pet(UserId whose) {
        Map<String, String> pet = Map.of("name", "Rex", "species", "dog", "careNotes", "Afraid of thunder.");
        return as(whose, "POST", "/v1/pets", pet, Map.of()).text("petId");
    }

    Answer create(UserId asking, Map<String, ?> details) {
        return as(asking, "POST", "/v1/sitting-requests", details, Map.of());
    }

    String request() {
        return request(details(owner));
    }

    String request(Map<String, ?> details) {
        Answer created = create(owner, details);
        assertThat(created.status()).as(created.json().toString()).isEqualTo(201);
        return created.text("sittingId");
    }

    /** Somebody who is available right there. */
    UserId sitter() {
        return sitter(lat, lon, 5);
    }

    UserId sitter(double atLat, double atLon, int radiusKm) {
        UserId sitter = person("Sitter");
        assertThat(share(sitter, atLat, atLon).status()).isEqualTo(200);
        offer(sitter, radiusKm, true);
        return sitter;
    }

    void offer(UserId sitter, int radiusKm, boolean available) {
        Map<String, ?> offer = Map.of("radiusKm", radiusKm, "species", List.of("dog"), "available", available);
        assertThat(as(sitter, "PUT", "/v1/sitters/me", offer, Map.of()).status())
                .isEqualTo(200);
    }

    Answer read(UserId reader, String request) {
        return as(reader, "GET", path(request, ""));
    }

    Answer claim(UserId sitter, String request) {
        return as(sitter, "POST", path(request, "/claim"));
    }

    /** The number of the claim. */
    long claimed(UserId sitter, String request) {
        Answer claim = claim(sitter, request);
        assertThat(claim.status()).as(claim.json().toString()).isEqualTo(200);
        return claim.json().path("fence").asLong();
    }

    Answer with(UserId sitter, String request, String verb, @Nullable Object fence) {
        return as(sitter, "POST", path(request, "/" + verb), "{\"fence\":" + fence + "}", Map.of());
    }

    Answer review(UserId reviewer, String request, int stars, String text) {
        return as(reviewer, "POST", path(request, "/review"), Map.of("stars", stars, "text", text), Map.of());
    }

    List<String> mine(UserId reader, String which) {
        return as(reader, "GET", "/v1/sitting-requests?" + which).items("sittingId");
    }

    Answer near(UserId viewer) {
        return nearby(viewer, "sitting-requests", lat, lon, 5, "");
    }

    List<String> found(UserId viewer) {
        Answer page = near(viewer);
        assertThat(page.status()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.at("/request/sittingId").asString())
                .toList();
    }

    static String path(String request, String more) {
        return "/v1/sitting-requests/" + request + more;
    }

    Document stored(String request) {
        Document found =
                mongo.getCollection("sitting_requests").find(of(request)).first();
        return found == null ? new Document() : found;
    }

    void set(String request, Document fields) {
        // As a change of its own, or one that the service makes meanwhile would write over it.
        var update = new Document("$set", fields).append("$inc", new Document("version", 1L));
        mongo.getCollection("sitting_requests").updateOne(of(request), update);
    }

    /** The claim runs out, as with time. */
    void lapse(String request) {
        set(request, new Document("claim.expiresAt", ago()).append("dueAt", ago()));
    }

    /** Its time passes. */
    void end(String request) {
        set(request, new Document("details.to", ago()).append("dueAt", ago()));
    }

    /** The next ring is due. */
    void nextRing(String request) {
        set(request, new Document("alerting.nextAt", ago()).append("dueAt", ago()));
    }

    static Date ago() {
        return new Date(System.currentTimeMillis() - 1_000);
    }

    List<String> listsOf(String request) {
        return mongo.getCollection("listings")
                .find(new Document("subject", request))
                .comment("erasure")
                .map(entry -> entry.getString("list"))
                .into(new ArrayList<>());
    }

    static Document of(String request) {
        return new Document("homeId", request.substring(0, 11)).append("_id", request);
    }
}
