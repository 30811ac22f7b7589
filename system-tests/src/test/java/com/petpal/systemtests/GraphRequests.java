package com.petpal.systemtests;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One request to each endpoint of blocks, mutes and follow requests, about people whom nobody else asks about. */
final class GraphRequests {

    private final Person anna;
    private final Person avoided;
    private final Person muted;
    private final Person asked;
    private final Person other;

    GraphRequests(App app, Person anna) {
        this.anna = anna;
        this.avoided = Person.register(app, "Gus");
        this.muted = Person.register(app, "Gil");
        this.asked = Person.register(app, "Hal");
        this.other = Person.register(app, "Ida");
        String tag = asked.app()
                .get("/v1/people/me")
                .expect(200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        asked.app()
                .with("If-Match", tag)
                .patch("/v1/people/me", Map.of("privacy", "followers"))
                .expect(200);
        for (Person asking : List.of(anna, other)) {
            asking.app().put("/v1/people/" + asked.userId() + "/follow").expect(202);
        }
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        Map.of("/block", avoided, "/mute", muted).forEach((what, whom) -> {
            String path = "/v1/people/" + whom.userId() + what;
            requests.put("PUT /v1/people/{userId}" + what, () -> anna.app().put(path));
            requests.put("DELETE /v1/people/{userId}" + what, () -> anna.app().delete(path));
        });
        for (String list : List.of("blocks", "mutes", "follow-requests", "suggestions")) {
            requests.put("GET /v1/people/me/" + list, () -> asked.app().get("/v1/people/me/" + list));
        }
        requests.put("POST /v1/people/me/follow-requests/{userId}/accept", () -> answer(anna, "accept"));
        requests.put("POST /v1/people/me/follow-requests/{userId}/decline", () -> answer(other, "decline"));
    }

    private Answer answer(Person asking, String answer) {
        return asked.app().post("/v1/people/me/follow-requests/" + asking.userId() + "/" + answer, Map.of());
    }
}
