package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** What feed-service announces of posts and comments, and what people hear of it. */
abstract class TalkNotices extends MessagingContext {

    UserId ada;
    UserId ben;
    String post;

    @BeforeEach
    void aPostOfAdas() {
        ada = person();
        ben = person();
        post = ids.postId(ada).toString();
    }

    void commented(String comment, UserId author, String audience, Map<String, ?> more) {
        var data = new HashMap<String, Object>(
                Map.of("postId", post, "postAuthorId", ada, "authorId", author, "audience", audience));
        data.putAll(more);
        feed("comment.created", comment, 1, data);
    }

    void reacted(String type, UserId who, long version) {
        feed(type, post + who, version, Map.of("postId", post, "postAuthorId", ada, "userId", who, "type", "paw"));
    }

    static Map<String, Object> named(UserId person) {
        return Map.of("userId", person, "handle", "somebody");
    }

    void feed(String type, String aggregate, long version, Object data) {
        redis.opsForStream()
                .add(
                        "events:feed",
                        Map.of(
                                "id", ids.random128(),
                                "type", type,
                                "aggregate", aggregate,
                                "version", String.valueOf(version),
                                "at", Instant.now().toString(),
                                "data", JSON.writeValueAsString(data)));
    }

    void follows(UserId follower, UserId followee) {
        redis.opsForValue()
                .set(
                        Relations.KEY_PREFIX + follower,
                        JSON.writeValueAsString(Relations.of(List.of(followee), List.of(), List.of())));
    }

    List<String> soonKinds(UserId person) {
        soon().untilAsserted(() -> assertThat(list(person)).isNotEmpty());
        return list(person).stream().map(item -> item.path("kind").asString()).toList();
    }

    List<JsonNode> list(UserId person) {
        Answer answer = as(person, "GET", "/v1/notifications?limit=100");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }
}
