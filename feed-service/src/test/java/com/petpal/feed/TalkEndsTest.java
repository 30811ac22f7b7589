package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of what was said once its post, its author or a moderator ends it. */
class TalkEndsTest extends TalkContext {

    @Autowired
    StringRedisTemplate redis;

    @Test
    void aPostTakesWhatWasSaidAboutItWithIt() {
        String other = write(ada, "another");
        send("PUT", ben, "/v1/posts/" + other + "/reaction", Map.of("type", "hug"));
        talk();

        assertThat(send("DELETE", ada, "/v1/posts/" + post, Map.of()).status()).isEqualTo(204);

        soon().untilAsserted(() -> {
            assertThat(stored("comments")).isZero();
            assertThat(stored("reactions")).isZero();
            assertThat(reacted(ben) + reacted(chi)).isZero();
            assertThat(mongo.getCollection("tallies").countDocuments(new Document("_id", post)))
                    .isZero();
        });
        assertThat(get(ben, "/v1/posts/" + other).json().path("myReaction").asString())
                .isEqualTo("hug");
    }

    @Test
    void whatIsSaidWhileThePostGoesGoesToo() {
        talk();
        mongo.getCollection("posts").deleteOne(new Document("_id", post).append("authorId", ada.toString()));

        // The post is still cached, as for a request that looked before it was gone.
        react(chi, "paw");
        comment(chi, "too late");

        soon().untilAsserted(() -> {
            assertThat(stored("comments")).isZero();
            assertThat(stored("reactions")).isZero();
            assertThat(reacted(ben) + reacted(chi)).isZero();
        });
    }

    @Test
    void nothingNamesAPersonWhoIsErasedAndWhatOthersAnsweredStays() {
        String top = comment(ben, "mine");
        reply(ada, top, "hers");
        comment(ben, "mine too");
        react(ben, "love");
        String own = write(ben, "his post");
        send("POST", chi, "/v1/posts/" + own + "/comments", Map.of("text", "x"));
        send("PUT", chi, "/v1/posts/" + own + "/reaction", Map.of("type", "paw"));
        soon().untilAsserted(() ->
                assertThat(counts().at("/reactions/love").asLong()).isEqualTo(1));

        String receipt = erased(ben);

        assertThat(receipt).contains("\"comments\":", "\"reactions\":");
        soon().untilAsserted(() ->
                assertThat(Naming.collections(mongo, "feed", ben.toString())).isEmpty());
        assertThat(texts(list(ada, "?inReplyTo=" + top))).containsExactly("hers");
        assertThat(list(ada, "").json().at("/items/0/comment/deleted").asBoolean())
                .isTrue();
        assertThat(mongo.getCollection("reacted").countDocuments(new Document("userId", chi.toString())))
                .isZero();
        soon().untilAsserted(() -> {
            assertThat(counts().at("/reactions/love").asLong()).isZero();
            assertThat(counts().path("comments").asLong()).isEqualTo(1);
        });
    }

    @Test
    void aHiddenCommentIsForItsAuthorAloneUntilItIsShownAgain() {
        String id = comment(ben, "rude");
        soon().untilAsserted(
                        () -> assertThat(counts().path("comments").asLong()).isEqualTo(1));

        decide(id, "r1", "hide", 2, false);

        soon().untilAsserted(() -> assertThat(texts(list(chi, ""))).isEmpty());
        assertThat(list(ben, "").json().at("/items/0/comment/hidden").asBoolean())
                .isTrue();
        assertThat(comment(chi, Map.of("text", "x", "inReplyTo", id)).status()).isEqualTo(404);
        soon().untilAsserted(
                        () -> assertThat(counts().path("comments").asLong()).isZero());
        decide(id, "r1", "hide", 3, true);
        soon().untilAsserted(() -> assertThat(texts(list(chi, ""))).containsExactly("rude"));
        soon().untilAsserted(
                        () -> assertThat(counts().path("comments").asLong()).isEqualTo(1));
    }

    @Test
    void anOlderDecisionChangesNothingAndARemovedCommentIsGone() {
        String id = comment(ben, "rude");
        String marker = comment(ben, "marker");
        decide(id, "r1", "hide", 3, true);
        decide(id, "r1", "hide", 2, false);
        decide("nonsense", "r2", "hide", 2, false);
        decide(marker, "r3", "remove", 2, false);

        soon().untilAsserted(() -> assertThat(texts(list(chi, ""))).containsExactly("rude"));
    }

    private void talk() {
        String top = comment(ben, "top");
        reply(chi, top, "reply");
        react(ben, "paw");
        soon().untilAsserted(
                        () -> assertThat(counts().path("comments").asLong()).isEqualTo(2));
    }

    private JsonNode counts() {
        return get(ada, "/v1/posts/" + post).json().path("counts");
    }

    private void decide(String id, String report, String action, int version, boolean undone) {
        announce(
                "events:profile",
                "moderation.action",
                report,
                version,
                Map.of(
                        "reportId", report,
                        "decisionId", "d" + version,
                        "subject", Map.of("type", "comment", "id", id, "parentId", post),
                        "action", action,
                        "undone", undone));
    }

    /** The receipt of a round. */
    private String erased(UserId person) {
        String deletionId = ids.random128();
        announce("events:auth", "account.deleted", person.toString(), 1, Map.of("deletionId", deletionId, "round", 1));
        soon().untilAsserted(() -> assertThat(RECEIPTS.of(deletionId)).hasSize(1));
        return RECEIPTS.of(deletionId).getLast();
    }

    private void announce(String stream, String type, String aggregate, int version, Map<String, ?> data) {
        var entry = new HashMap<String, String>();
        entry.put("id", ids.random128());
        entry.put("type", type);
        entry.put("aggregate", aggregate);
        entry.put("version", String.valueOf(version));
        entry.put("at", Instant.now().toString());
        entry.put("data", new JsonMapper().writeValueAsString(data));
        redis.opsForStream().add(stream, entry);
    }
}
