package com.petpal.systemtests;

import java.util.Map;
import java.util.function.Supplier;

/** One request to each endpoint of questions, answers and vets. */
final class AdviceRequests {

    private static final String VETS = "/v1/admin/vets/";

    private final Person asker;
    private final Person helper;
    private final App admin;
    private final String question;
    private final String answer;

    AdviceRequests(Stack stack, Person asker, Person helper) {
        App app = stack.app();
        Person ida = Person.register(app, "Ida");
        stack.petpal("admin", "grant", ida.email(), "admin").expectSuccess();
        this.asker = asker;
        this.helper = helper;
        this.admin = ida.login(app).app();
        this.question = "/v1/posts/"
                + asker.app()
                        .post("/v1/posts", Map.of("kind", "question", "text", "why #vets", "audience", "public"))
                        .expect(201)
                        .text("/postId");
        this.answer = helper.app()
                .post(question + "/comments", Map.of("text", "because"))
                .expect(201)
                .text("/commentId");
        admin.put(VETS + helper.userId()).expect(204);
        explore().forEach((endpoint, path) -> asker.app().get(path).expect(200));
    }

    private static Map<String, String> explore() {
        return Map.of(
                "GET /v1/explore/tags", "/v1/explore/tags",
                "GET /v1/explore/posts", "/v1/explore/posts?lat=52.5&lon=13.4",
                "GET /v1/vets", "/v1/vets");
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        requests.put("GET /v1/advice/triage", () -> asker.app().get("/v1/advice/triage?text=chocolate&species=dog"));
        explore()
                .forEach((endpoint, path) ->
                        requests.put(endpoint, () -> asker.app().get(path)));
        requests.put("GET /v1/questions", () -> asker.app().get("/v1/questions?tag=vets"));
        requests.put(
                "PUT /v1/posts/{postId}/accepted-answer",
                () -> asker.app().put(question + "/accepted-answer", Map.of("commentId", answer)));
        requests.put(
                "DELETE /v1/posts/{postId}/accepted-answer", () -> asker.app().delete(question + "/accepted-answer"));
        String helpful = question + "/comments/" + answer + "/helpful";
        requests.put(
                "PUT /v1/posts/{postId}/comments/{commentId}/helpful",
                () -> asker.app().put(helpful));
        requests.put(
                "DELETE /v1/posts/{postId}/comments/{commentId}/helpful",
                () -> asker.app().delete(helpful));
        requests.put("GET /v1/admin/vets/{userId}", () -> admin.get(VETS + helper.userId()));
        requests.put("PUT /v1/admin/vets/{userId}", () -> admin.put(VETS + helper.userId()));
        requests.put("DELETE /v1/admin/vets/{userId}", () -> admin.delete(VETS + asker.userId()));
    }
}
