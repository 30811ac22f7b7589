package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.region.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of posts that moderators decide on. */
class ModeratedPostsTest extends FeedContext {

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    MongoTemplate mongo;

    private UserId ada;
    private UserId ben;
    private String post;

    @BeforeEach
    void aPostInAFeed() {
        ada = ids.userId();
        ben = ids.userId();
        PROFILE.follow(ben, ada);
        post = write(ada, "hello");
        assertThat(feed(ben)).containsExactly(post);
    }

    @Test
    void aHiddenPostIsForItsAuthorAloneUntilItIsShownAgain() {
        decide("r1", "hide", 2, false);

        soon().untilAsserted(() -> assertThat(read(ben)).isEqualTo(404));
        assertThat(feed(ben)).isEmpty();
        assertThat(feed(ada)).containsExactly(post);
        assertThat(get(ada, "/v1/posts/" + post).json().path("hidden").asBoolean())
                .isTrue();
        decide("r1", "hide", 3, true);
        soon().untilAsserted(() -> assertThat(read(ben)).isEqualTo(200));
        assertThat(feed(ben)).containsExactly(post);
        assertThat(get(ben, "/v1/posts/" + post).json().has("hidden")).isFalse();
    }

    @Test
    void aHiddenPostIsNotExploredUntilItIsShownAgain() {
        UserId traveller = ids.userId();
        PROFILE.shares(traveller, Region.at(-80, 0));
        post = write(traveller, "hello");
        soon().untilAsserted(() -> assertThat(explored()).containsExactly(post));

        decide("r1", "hide", 2, false);

        soon().untilAsserted(() -> assertThat(explored()).isEmpty());
        decide("r1", "hide", 3, true);
        soon().untilAsserted(() -> assertThat(explored()).containsExactly(post));
    }

    private List<String> explored() {
        return postIds(get(ben, "/v1/explore/posts?lat=-80&lon=0"));
    }

    @Test
    void aPostThatTwoReportsHideIsShownOnceBothAreUndone() {
        decide("r1", "hide", 2, false);
        decide("r2", "hide", 2, false);
        decide("r1", "hide", 3, true);
        String marker = markerHidden();

        assertThat(read(ben)).isEqualTo(404);
        assertThat(get(ben, "/v1/posts/" + marker).status()).isEqualTo(404);
        decide("r2", "hide", 3, true);
        soon().untilAsserted(() -> assertThat(read(ben)).isEqualTo(200));
    }

    @Test
    void newsFromBeforeChangesNothing() {
        decide("r1", "hide", 3, true);
        decide("r1", "hide", 2, false);
        markerHidden();

        assertThat(read(ben)).isEqualTo(200);
    }

    @Test
    void aRemovedPostIsGoneForEverybody() {
        decide("r1", "remove", 2, false);

        soon().untilAsserted(() -> assertThat(read(ada)).isEqualTo(404));
        assertThat(read(ben)).isEqualTo(404);
        assertThat(feed(ben)).isEmpty();
    }

    @Test
    void ofWhatIsNoIdThereIsNoPostAndNothingFails() {
        var letters = mongo.getCollection("dead_letters");

        announce("nonsense", "r3", "hide", 2, false);
        announce("nonsense", "r4", "remove", 2, false);
        markerHidden();

        soon().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(letters.find(new Document("group", "feed.moderation")).comment("dead-letters"))
                .isEmpty();
    }

    private long waiting() {
        return Objects.requireNonNull(redis.opsForStream().pending("events:profile", "feed.moderation"))
                .getTotalPendingMessages();
    }

    private int read(UserId reader) {
        return get(reader, "/v1/posts/" + post).status();
    }

    /** Another post, hidden by now: whatever was announced before has been handled. */
    private String markerHidden() {
        String marker = write(ada, "marker");
        announce(marker, "marker", "hide", 2, false);
        soon().untilAsserted(() ->
                assertThat(get(ben, "/v1/posts/" + marker).status()).isEqualTo(404));
        return marker;
    }

    private void decide(String report, String action, int version, boolean undone) {
        announce(post, report, action, version, undone);
    }

    private void announce(String postId, String report, String action, int version, boolean undone) {
        var data = Map.of(
                "reportId", report,
                "decisionId", "d" + version,
                "subject", Map.of("type", "post", "id", postId),
                "action", action,
                "undone", undone);
        redis.opsForStream()
                .add(
                        "events:profile",
                        Map.of(
                                "id", ids.random128(),
                                "type", "moderation.action",
                                "aggregate", report,
                                "version", String.valueOf(version),
                                "at", Instant.now().toString(),
                                "data", new JsonMapper().writeValueAsString(data)));
    }
}
