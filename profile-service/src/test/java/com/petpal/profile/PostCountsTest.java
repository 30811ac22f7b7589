package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many posts a profile shows: what feed-service counts, whenever one came or went. */
class PostCountsTest extends ProfileContext {

    private UserId ada;

    @BeforeEach
    void somebody() {
        ada = person("Ada");
    }

    @Test
    void aProfileShowsHowManyPostsThereAre() {
        assertThat(posts()).isZero();

        FEED.has(ada, 1);
        happened("post.created", ada);

        soon().untilAsserted(() -> assertThat(posts()).isEqualTo(1));
        FEED.has(ada, 0);
        happened("post.deleted", ada);
        soon().untilAsserted(() -> assertThat(posts()).isZero());
    }

    @Test
    void manyPostsAtOnceAreCountedTogether() {
        FEED.has(ada, 1);
        happened("post.created", ada);
        soon().untilAsserted(() -> assertThat(posts()).isEqualTo(1));
        int before = FEED.asked();

        FEED.has(ada, 41);
        for (int i = 0; i < 40; i++) {
            happened("post.created", ada);
        }

        soon().untilAsserted(() -> assertThat(posts()).isEqualTo(41));
        assertThat(FEED.asked() - before).isLessThan(10);
    }

    @Test
    void aFollowNeedsNoFeedServiceAndKeepsTheNumberOfPosts() {
        FEED.has(ada, 3);
        happened("post.created", ada);
        soon().untilAsserted(() -> assertThat(posts()).isEqualTo(3));
        FEED.isAway(true);
        try {
            as(person("Ben"), "PUT", "/v1/people/" + ada + "/follow");

            soon().untilAsserted(() -> assertThat(count("followers")).isEqualTo(1));
            assertThat(posts()).isEqualTo(3);
            FEED.has(ada, 4);
            happened("post.created", ada);
            as(person("Chi"), "PUT", "/v1/people/" + ada + "/follow");
        } finally {
            FEED.isAway(false);
        }

        soon().untilAsserted(() -> {
            assertThat(posts()).isEqualTo(4);
            assertThat(count("followers")).isEqualTo(2);
        });
    }

    @Test
    void ofSomebodyWhoIsGoneNothingIsKept() {
        UserId nobody = ids.userId();
        FEED.has(nobody, 5);
        happened("post.created", nobody);
        FEED.has(ada, 1);
        happened("post.created", ada);

        soon().untilAsserted(() -> assertThat(posts()).isEqualTo(1));
        soon().untilAsserted(() -> assertThat(mongo.getCollection("counts")
                        .find(new Document("_id", nobody.toString()))
                        .first())
                .isNull());
    }

    private int posts() {
        return count("posts");
    }

    private int count(String of) {
        return as(ada, "GET", "/v1/people/me").json().path("counts").path(of).asInt(-1);
    }

    private void happened(String type, UserId author) {
        redis.opsForStream()
                .add(
                        "events:feed",
                        Map.of(
                                "id", ids.random128(),
                                "type", type,
                                "aggregate", ids.postId(author).toString(),
                                "version", "1",
                                "at", Instant.now().toString(),
                                "data", "{\"authorId\":\"%s\",\"kind\":\"moment\"}".formatted(author)));
    }
}
