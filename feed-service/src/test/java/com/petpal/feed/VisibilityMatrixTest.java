package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of this service, asked about somebody by a reader who stands to them in each way there is. A new endpoint
 * needs a row: in {@link #MATRIX} if it is about another person or what is theirs, otherwise in {@link #ABOUT_ONESELF}.
 */
class VisibilityMatrixTest extends FeedContext {

    /** How the reader stands to the author. */
    private enum Relation {
        STRANGER,
        FOLLOWER,
        BLOCKED,
        MUTING,
        /** The author shares with followers, and the reader is none. */
        PRIVATE,
        PRIVATE_FOLLOWED,
        /** profile-service knows nobody of this id any more. */
        DELETED
    }

    private static final Set<Relation> CHANGES_THE_AUTHOR =
            Set.of(Relation.PRIVATE, Relation.PRIVATE_FOLLOWED, Relation.DELETED);

    /** Endpoint to the status for each {@link Relation}, in their order, first of a public post, then of one for followers. */
    private static final Map<String, List<List<Integer>>> MATRIX = Map.ofEntries(
            //                                               STR  FOL  BLK  MUT  PRI  PRF  DEL
            row(
                    "GET /v1/posts/{postId}",
                    List.of(200, 200, 404, 200, 404, 200, 404),
                    List.of(404, 200, 404, 404, 404, 200, 404)),
            row(
                    "GET /v1/posts/{postId}/history",
                    List.of(200, 200, 404, 200, 404, 200, 404),
                    List.of(404, 200, 404, 404, 404, 200, 404)),
            row(
                    "PATCH /v1/posts/{postId}",
                    List.of(403, 403, 404, 403, 404, 403, 404),
                    List.of(404, 403, 404, 404, 404, 403, 404)),
            row(
                    "DELETE /v1/posts/{postId}",
                    List.of(403, 403, 404, 403, 404, 403, 404),
                    List.of(404, 403, 404, 404, 404, 403, 404)),
            row(
                    "GET /v1/posts/{postId}/comments",
                    List.of(200, 200, 404, 200, 404, 200, 404),
                    List.of(404, 200, 404, 404, 404, 200, 404)),
            row(
                    "POST /v1/posts/{postId}/comments",
                    List.of(201, 201, 404, 201, 404, 201, 404),
                    List.of(404, 201, 404, 404, 404, 201, 404)),
            row(
                    "PATCH /v1/posts/{postId}/comments/{commentId}",
                    List.of(403, 403, 404, 403, 404, 403, 404),
                    List.of(404, 403, 404, 404, 404, 403, 404)),
            row(
                    "DELETE /v1/posts/{postId}/comments/{commentId}",
                    List.of(403, 403, 404, 403, 404, 403, 404),
                    List.of(404, 403, 404, 404, 404, 403, 404)),
            row(
                    "GET /v1/posts/{postId}/reactions",
                    List.of(200, 200, 404, 200, 404, 200, 404),
                    List.of(404, 200, 404, 404, 404, 200, 404)),
            row(
                    "PUT /v1/posts/{postId}/reaction",
                    List.of(200, 200, 404, 200, 404, 200, 404),
                    List.of(404, 200, 404, 404, 404, 200, 404)),
            // Of whoever sees the post it is only learned here that it is no question.
            row(
                    "PUT /v1/posts/{postId}/accepted-answer",
                    List.of(422, 422, 404, 422, 404, 422, 404),
                    List.of(404, 422, 404, 404, 404, 422, 404)),
            row(
                    "DELETE /v1/posts/{postId}/accepted-answer",
                    List.of(422, 422, 404, 422, 404, 422, 404),
                    List.of(404, 422, 404, 404, 404, 422, 404)),
            row(
                    "PUT /v1/posts/{postId}/comments/{commentId}/helpful",
                    List.of(422, 422, 404, 422, 404, 422, 404),
                    List.of(404, 422, 404, 404, 404, 422, 404)),
            row(
                    "GET /v1/people/{userId}/posts",
                    List.of(200, 200, 404, 200, 403, 200, 404),
                    List.of(200, 200, 404, 200, 403, 200, 404)),
            row(
                    "GET /v1/pets/{petId}/posts",
                    List.of(200, 200, 404, 200, 404, 200, 404),
                    List.of(200, 200, 404, 200, 404, 200, 404)));

    /** Lists of many, in which a reader finds the posts they may read and no other. */
    private static final Set<String> LISTS =
            Set.of("GET /v1/people/{userId}/posts", "GET /v1/pets/{petId}/posts", "GET /v1/topics/{tag}/posts");

    private static final Set<String> ABOUT_ONESELF = Set.of(
            "POST /v1/posts",
            "GET /v1/feed",
            "GET /v1/topics/{tag}/posts",
            "GET /v1/questions",
            "GET /v1/vets",
            "GET /v1/explore/tags",
            "GET /v1/explore/posts",
            "GET /v1/advice/triage",
            // Taking back tells nobody whether there is such a post.
            "DELETE /v1/posts/{postId}/reaction",
            "DELETE /v1/posts/{postId}/comments/{commentId}/helpful",
            "GET /v1/admin/vets/{userId}",
            "PUT /v1/admin/vets/{userId}",
            "DELETE /v1/admin/vets/{userId}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    private record Written(UserId author, String pet, String tag, String post, String comment) {

        String in(String endpoint) {
            return endpoint.substring(endpoint.indexOf(' ') + 1)
                    .replace("{postId}", post)
                    .replace("{commentId}", comment)
                    .replace("{userId}", author.toString())
                    .replace("{petId}", pet)
                    .replace("{tag}", tag);
        }
    }

    @Test
    void everyEndpointShowsEveryReaderWhatTheMatrixSays() {
        var wrong = new ArrayList<String>();

        for (Relation relation : Relation.values()) {
            for (int of = 0; of < 2; of++) {
                Written written = write(of == 0 ? "public" : "followers");
                UserId reader = ids.userId();
                stand(reader, written.author(), relation);
                int audience = of;
                MATRIX.forEach((endpoint, expected) -> {
                    int status = ask(reader, endpoint, written);
                    if (status != expected.get(audience).get(relation.ordinal())) {
                        wrong.add("%s %s %d: %d".formatted(endpoint, relation, audience, status));
                    }
                });
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void listsShowEveryReaderThePostsTheyMayRead() {
        for (Relation relation : Relation.values()) {
            for (String audience : List.of("public", "followers")) {
                Written written = write(audience);
                UserId reader = ids.userId();
                soon().untilAsserted(() -> LISTS.forEach(list -> assertThat(
                                get(written.author(), written.in(list)).body())
                        .as(list)
                        .contains(written.post())));
                stand(reader, written.author(), relation);
                boolean mayRead = get(reader, "/v1/posts/" + written.post()).status() == 200;

                for (String list : LISTS) {
                    assertThat(get(reader, written.in(list)).body().contains(written.post()))
                            .as("%s %s %s", list, relation, audience)
                            .isEqualTo(mayRead);
                }
            }
        }
    }

    @Test
    void everyEndpointHasARow() {
        assertThat(endpoints().filter(endpoint -> !endpoint.contains(" /internal/")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(MATRIX.keySet().stream(), ABOUT_ONESELF.stream())
                        .toList());
    }

    @Test
    void whatIsForServicesIsForNoReader() {
        UserId ada = ids.userId();

        assertThat(endpoints().filter(endpoint -> endpoint.contains(" /internal/")))
                .isNotEmpty()
                .allSatisfy(endpoint -> {
                    String[] parts = endpoint.split(" ");
                    assertThat(send(ada, parts[0], parts[1].replaceAll("\\{.*?}", ada.toString()), "")
                                    .status())
                            .isEqualTo(401);
                });
    }

    private int ask(UserId reader, String endpoint, Written written) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        return method.equals("PATCH")
                ? send(reader, method, written.in(endpoint), "{\"text\":\"mine now\"}", "If-Match", "\"1\"")
                        .status()
                : send(reader, method, written.in(endpoint), body(endpoint, written))
                        .status();
    }

    private static String body(String endpoint, Written written) {
        return switch (endpoint) {
            case "PUT /v1/posts/{postId}/accepted-answer" -> "{\"commentId\":\"" + written.comment() + "\"}";
            case "POST /v1/posts/{postId}/comments" -> "{\"text\":\"Nice.\"}";
            case "PUT /v1/posts/{postId}/reaction" -> "{\"type\":\"paw\"}";
            default -> "";
        };
    }

    private Written write(String audience) {
        UserId author = ids.userId();
        String pet = PROFILE.pet(ids.petId(author), author).toString();
        String tag = "m" + ids.random64().toLowerCase(java.util.Locale.ROOT);
        String post = post(
                        author,
                        "{\"kind\":\"moment\",\"text\":\"#%s\",\"petIds\":[\"%s\"],\"audience\":\"%s\"}"
                                .formatted(tag, pet, audience))
                .text("postId");
        String comment = send(author, "POST", "/v1/posts/" + post + "/comments", "{\"text\":\"First.\"}")
                .text("commentId");
        return new Written(author, pet, tag, post, comment);
    }

    /** A card may have been kept near by then: whoever closes or goes is not seen so at once. */
    private void stand(UserId reader, UserId author, Relation relation) {
        switch (relation) {
            case STRANGER -> {}
            case FOLLOWER -> PROFILE.follow(reader, author);
            case BLOCKED -> PROFILE.block(author, reader);
            case MUTING -> PROFILE.mute(reader, author);
            case PRIVATE -> PROFILE.close(author);
            case PRIVATE_FOLLOWED -> {
                PROFILE.close(author);
                PROFILE.follow(reader, author);
            }
            case DELETED -> PROFILE.forget(author);
        }
        if (CHANGES_THE_AUTHOR.contains(relation)) {
            UserId stranger = ids.userId();
            soon().until(() -> get(stranger, "/v1/people/" + author + "/posts").status() != 200);
        }
    }

    private Stream<String> endpoints() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)))
                .distinct();
    }

    private static Map.Entry<String, List<List<Integer>>> row(
            String endpoint, List<Integer> ofPublic, List<Integer> ofFollowers) {
        assertThat(List.of(ofPublic, ofFollowers))
                .allSatisfy(statuses -> assertThat(statuses).hasSize(Relation.values().length));
        return Map.entry(endpoint, List.of(ofPublic, ofFollowers));
    }
}
