package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people hear of posts and comments, from what feed-service announces anyway. */
class TalkNotificationsTest extends MessagingContext {

    private UserId ada;
    private UserId ben;
    private String post;

    @BeforeEach
    void aPostOfAdas() {
        ada = person();
        ben = person();
        post = ids.postId(ada).toString();
    }

    @Test
    void anAuthorHearsOfACommentAndWhoeverIsNamedInItOfThat() {
        UserId chi = person();

        commented("c1", ben, "public", Map.of("mentions", List.of(chi, ada)));

        assertThat(soonKinds(ada)).containsExactly("comment");
        assertThat(soonKinds(chi)).containsExactly("mention");
        JsonNode told = list(chi).getFirst();
        assertThat(told.at("/subject/type").asString()).isEqualTo("comment");
        assertThat(told.at("/subject/id").asString()).isEqualTo("c1");
        assertThat(told.at("/subject/parentId").asString()).isEqualTo(post);
        assertThat(told.at("/actors/0/userId").asString()).isEqualTo(ben.toString());
    }

    @Test
    void whoeverIsAnsweredHearsOfAReplyAndOfNothingElse() {
        commented("c2", ben, "public", Map.of("mentions", List.of(ada), "inReplyToAuthorId", ada));

        assertThat(soonKinds(ada)).containsExactly("reply");
    }

    @Test
    void nobodyHearsOfWhatTheyMayNotRead() {
        UserId chi = person();
        UserId dan = person();
        follows(dan, ada);

        commented("c3", ben, "followers", Map.of("mentions", List.of(chi, dan)));

        assertThat(soonKinds(dan)).containsExactly("mention");
        assertThat(list(chi)).isEmpty();
    }

    @Test
    void anEditTellsWhoWasNotNamedBefore() {
        UserId chi = person();
        feed(
                "post.edited",
                post,
                2,
                Map.of(
                        "authorId",
                        ada,
                        "audience",
                        "public",
                        "mentions",
                        List.of(named(ben), named(chi)),
                        "before",
                        Map.of("mentions", List.of(named(ben)))));

        assertThat(soonKinds(chi)).containsExactly("mention");
        assertThat(list(ben)).isEmpty();
    }

    @Test
    void reactionsToAPostAreOneNotificationUntilTheyAreTakenBack() {
        UserId chi = person();
        reacted("reaction.added", ben, 1);
        reacted("reaction.added", chi, 1);
        soon().untilAsserted(
                        () -> assertThat(list(ada).getFirst().path("actors")).hasSize(2));

        reacted("reaction.removed", ben, 2);
        reacted("reaction.added", ben, 1);

        soon().untilAsserted(
                        () -> assertThat(list(ada).getFirst().path("actors")).hasSize(1));
        assertThat(list(ada)).hasSize(1);
        assertThat(list(ada).getFirst().at("/actors/0/userId").asString()).isEqualTo(chi.toString());
    }

    @Test
    void whoeverHelpedHearsThatTheirAnswerWasAccepted() {
        feed("answer.accepted", post, 1, Map.of("postId", post, "askerId", ada, "commentId", "c4", "answererId", ben));

        assertThat(soonKinds(ben)).containsExactly("answer_accepted");
    }

    private void commented(String comment, UserId author, String audience, Map<String, ?> more) {
        var data = new HashMap<String, Object>(
                Map.of("postId", post, "postAuthorId", ada, "authorId", author, "audience", audience));
        data.putAll(more);
        feed("comment.created", comment, 1, data);
    }

    private void reacted(String type, UserId who, long version) {
        feed(type, post + who, version, Map.of("postId", post, "postAuthorId", ada, "userId", who, "type", "paw"));
    }

    private static Map<String, Object> named(UserId person) {
        return Map.of("userId", person, "handle", "somebody");
    }

    private void feed(String type, String aggregate, long version, Object data) {
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

    private void follows(UserId follower, UserId followee) {
        redis.opsForValue()
                .set(
                        Relations.KEY_PREFIX + follower,
                        JSON.writeValueAsString(Relations.of(List.of(followee), List.of(), List.of())));
    }

    private List<String> soonKinds(UserId person) {
        soon().untilAsserted(() -> assertThat(list(person)).isNotEmpty());
        return list(person).stream().map(item -> item.path("kind").asString()).toList();
    }

    private List<JsonNode> list(UserId person) {
        Answer answer = as(person, "GET", "/v1/notifications?limit=100");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }
}
