package com.petpal.systemtests;

import java.util.Map;
import java.util.function.Supplier;

/** Changing and deleting posts, and lists of them, as {@link OutagesTest} tries them. */
final class PostRequests {

    private final Person anna;
    private final Person ben;
    private final String pet;
    private final String bens;
    private final String edited;
    private final String deleted;

    /** @param bens a post that Anna has read */
    PostRequests(Person anna, Person ben, String pet, String bens) {
        this.anna = anna;
        this.ben = ben;
        this.pet = pet;
        this.bens = bens;
        this.edited = anna.post("before #outages");
        this.deleted = anna.post("not for long");
        lists().forEach((endpoint, path) -> anna.app().get(path).expect(200));
    }

    private Map<String, String> lists() {
        return Map.of(
                "GET /v1/posts/{postId}", "/v1/posts/" + bens,
                "GET /v1/people/{userId}/posts", "/v1/people/" + ben.userId() + "/posts",
                "GET /v1/pets/{petId}/posts", "/v1/pets/" + pet + "/posts",
                "GET /v1/topics/{tag}/posts", "/v1/topics/outages/posts",
                "GET /v1/posts/{postId}/history", "/v1/posts/" + bens + "/history");
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        lists().forEach((endpoint, path) ->
                requests.put(endpoint, () -> anna.app().get(path)));
        requests.put(
                "POST /v1/posts",
                () -> anna.app()
                        .post("/v1/posts", Map.of("kind", "moment", "text", "meanwhile", "audience", "public")));
        requests.put(
                "PATCH /v1/posts/{postId}",
                () -> anna.app().with("If-Match", "*").patch("/v1/posts/" + edited, Map.of("text", "after #outages")));
        requests.put("DELETE /v1/posts/{postId}", () -> anna.app().delete("/v1/posts/" + deleted));
    }
}
