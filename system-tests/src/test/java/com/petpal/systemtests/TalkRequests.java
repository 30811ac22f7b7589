package com.petpal.systemtests;

import java.util.Map;
import java.util.function.Supplier;

/** One request to each endpoint of comments and reactions, about a post of somebody whom the reader follows. */
final class TalkRequests {

    private final Person anna;
    private final String post;
    private final String edited;
    private final String deleted;

    TalkRequests(Person anna, String postId) {
        this.anna = anna;
        this.post = "/v1/posts/" + postId;
        this.edited = comment();
        this.deleted = comment();
    }

    private String comment() {
        return post + "/comments/" + write().expect(201).text("/commentId");
    }

    private Answer write() {
        return anna.app().post(post + "/comments", Map.of("text", "how lovely"));
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        requests.put("POST /v1/posts/{postId}/comments", this::write);
        requests.put("GET /v1/posts/{postId}/comments", () -> anna.app().get(post + "/comments"));
        requests.put(
                "PATCH /v1/posts/{postId}/comments/{commentId}",
                () -> anna.app().with("If-Match", "*").patch(edited, Map.of("text", "how very lovely")));
        requests.put(
                "DELETE /v1/posts/{postId}/comments/{commentId}",
                () -> anna.app().delete(deleted));
        requests.put(
                "PUT /v1/posts/{postId}/reaction", () -> anna.app().put(post + "/reaction", Map.of("type", "paw")));
        requests.put("DELETE /v1/posts/{postId}/reaction", () -> anna.app().delete(post + "/reaction"));
        requests.put("GET /v1/posts/{postId}/reactions", () -> anna.app().get(post + "/reactions"));
    }
}
