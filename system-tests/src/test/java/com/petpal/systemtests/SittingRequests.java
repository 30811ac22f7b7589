package com.petpal.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One request to each endpoint of sitters and sitting, of which there is one for each that ends any. */
final class SittingRequests {

    private static final String OFFER = "/v1/sitters/me";
    private static final String ONE = "/v1/sitting-requests/{sittingId}";

    /** Of the first claim there is. */
    private static final Map<String, Integer> FENCE = Map.of("fence", 1);

    private final Person owner;
    private final Person sitter;
    private final String pet;
    private final String open;
    private final String cancelled;
    private final String held;
    private final String handedBack;
    private final String completed;
    private final String reviewed;

    SittingRequests(Person owner, Person sitter) {
        this.owner = owner;
        this.sitter = sitter;
        this.pet = owner.createPet("Nala");
        sitter.app().put(OFFER, offer()).expect(200);
        sitter.app()
                .with("If-Match", "*")
                .patch("/v1/people/me", Map.of("location", Map.of("lat", 52.52, "lon", 13.405)))
                .expect(200);
        this.open = path(create());
        this.cancelled = path(create());
        this.held = claimed();
        this.handedBack = claimed();
        this.completed = claimed();
        this.reviewed = claimed();
        sitter.app().post(reviewed + "/complete", FENCE).expect(204);
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        requests.put("PUT /v1/sitters/me", () -> owner.app().put(OFFER, offer()));
        requests.put("GET /v1/sitters/me", () -> sitter.app().get(OFFER));
        requests.put("DELETE /v1/sitters/me", () -> owner.app().delete(OFFER));
        requests.put("GET /v1/sitters/{userId}", () -> owner.app().get("/v1/sitters/" + sitter.userId()));
        requests.put("POST /v1/sitting-requests", this::create);
        requests.put("GET /v1/sitting-requests", () -> sitter.app().get("/v1/sitting-requests?claimed"));
        requests.put("GET " + ONE, () -> sitter.app().get(open));
        requests.put("DELETE " + ONE, () -> owner.app().delete(cancelled));
        requests.put("POST " + ONE + "/claim", () -> sitter.app().post(held + "/claim", Map.of()));
        requests.put("POST " + ONE + "/confirm", () -> sitter.app().post(held + "/confirm", FENCE));
        requests.put("POST " + ONE + "/handback", () -> sitter.app().post(handedBack + "/handback", FENCE));
        requests.put("POST " + ONE + "/complete", () -> sitter.app().post(completed + "/complete", FENCE));
        requests.put("POST " + ONE + "/review", () -> owner.app().post(reviewed + "/review", Map.of("stars", 5)));
        requests.put(
                "GET /v1/sitters/{userId}/reviews",
                () -> owner.app().get("/v1/sitters/" + sitter.userId() + "/reviews"));
        requests.put(
                "GET /v1/nearby/sitting-requests",
                () -> sitter.app().get("/v1/nearby/sitting-requests?lat=52.52&lon=13.405&radiusKm=5"));
    }

    private static Map<String, ?> offer() {
        return Map.of("radiusKm", 20, "species", List.of("dog", "cat"), "available", true);
    }

    private String claimed() {
        String request = path(create());
        sitter.app().post(request + "/claim", Map.of()).expect(200);
        return request;
    }

    private Answer create() {
        Instant now = Instant.now();
        return owner.app()
                .post(
                        "/v1/sitting-requests",
                        Map.of(
                                "petIds", List.of(pet),
                                "from", now.toString(),
                                "to", now.plus(Duration.ofHours(6)).toString(),
                                "urgency", "planned",
                                "place", Map.of("lat", 52.5163, "lon", 13.3777, "label", "Second floor"),
                                "careCard", "Two walks a day"));
    }

    private static String path(Answer created) {
        return "/v1/sitting-requests/" + created.expect(201).text("/sittingId");
    }
}
