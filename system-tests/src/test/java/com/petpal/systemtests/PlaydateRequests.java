package com.petpal.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One request to each endpoint of playdates, of which there is one for each that changes any. */
final class PlaydateRequests {

    private final Person host;
    private final Person guest;
    private final String pet;
    private final String kept;
    private final String edited;
    private final String cancelled;
    private final String left;

    PlaydateRequests(Person host, Person guest, String pet) {
        this.host = host;
        this.guest = guest;
        this.pet = pet;
        this.kept = path(create());
        this.edited = path(create());
        this.cancelled = path(create());
        this.left = path(create());
        guest.app().put(left + "/rsvp").expect(200);
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        String one = "/v1/playdates/{playdateId}";
        requests.put("POST /v1/playdates", this::create);
        requests.put("GET /v1/playdates", () -> host.app().get("/v1/playdates?mine"));
        requests.put("GET " + one, () -> guest.app().get(kept));
        requests.put(
                "PATCH " + one,
                () -> host.app().with("If-Match", "*").patch(edited, Map.of("title", "Meanwhile at the lake")));
        requests.put("DELETE " + one, () -> host.app().delete(cancelled));
        requests.put("PUT " + one + "/rsvp", () -> guest.app().put(kept + "/rsvp"));
        requests.put("DELETE " + one + "/rsvp", () -> guest.app().delete(left + "/rsvp"));
        requests.put("GET " + one + "/attendees", () -> guest.app().get(kept + "/attendees"));
        requests.put(
                "GET /v1/nearby/playdates",
                () -> guest.app().get("/v1/nearby/playdates?lat=52.52&lon=13.405&radiusKm=5"));
    }

    private Answer create() {
        Instant starts = Instant.now().plus(Duration.ofDays(2));
        return host.app()
                .post(
                        "/v1/playdates",
                        Map.of(
                                "title", "At the lake",
                                "petIds", List.of(pet),
                                "startsAt", starts.toString(),
                                "endsAt", starts.plus(Duration.ofHours(2)).toString(),
                                "place", Map.of("lat", 52.5163, "lon", 13.3777, "label", "By the old oak"),
                                "capacity", 5));
    }

    private static String path(Answer created) {
        return "/v1/playdates/" + created.expect(201).text("/playdateId");
    }
}
