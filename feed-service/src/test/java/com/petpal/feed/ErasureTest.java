package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What is left in this service of somebody who deleted their account: nothing. */
class ErasureTest extends FeedContext {

    @Autowired
    MongoTemplate mongo;

    @Autowired
    StringRedisTemplate redis;

    private UserId ada;
    private UserId ben;
    private String deletionId;

    @BeforeEach
    void onePersonWhoWritesAndOneWhoReads() {
        deletionId = ids.random128();
        ada = ids.userId();
        ben = ids.userId();
        PROFILE.follow(ben, ada);
    }

    @Test
    void nothingNamesThePersonAndTheReceiptSaysWhatWasErased() {
        for (int i = 0; i < 120; i++) {
            write(ada, "post " + i);
        }
        post(ada, moment("once", "public"), "Idempotency-Key", "post-of-ada");
        mongo.insert(
                new Document("_id", "feed.fanout:" + deletionId)
                        .append("aggregate", "a post")
                        .append("data", "{\"authorId\":\"" + ada + "\"}"),
                "dead_letters");

        String receipt = erased(1);

        assertThat(Naming.collections(mongo, "feed", ada.toString())).isEmpty();
        assertThat(receipt).contains("\"round\":1", "\"posts\":121", "\"idempotency\":1", "\"dead_letters\":1");
    }

    @Test
    void forTheirReadersThePostsAreGoneFromEveryCache() {
        String post = write(ada, "hello");
        String own = write(ben, "mine");
        soon().untilAsserted(() -> assertThat(feed(ben)).containsExactly(own, post));
        get(ben, "/v1/posts/" + post);

        erased(1);

        assertThat(get(ben, "/v1/posts/" + post).status()).isEqualTo(404);
        assertThat(feed(ben)).containsExactly(own);
    }

    @Test
    void theirOwnTimelineGoes() {
        write(ada, "hello");
        soon().untilAsserted(() -> assertThat(feed(ada)).hasSize(1));

        String receipt = erased(1);

        assertThat(REDIS.command("EXISTS", "timeline:" + ada)).isEqualTo(":0");
        assertThat(REDIS.command("EXISTS", "timeline-stamp:" + ada)).isEqualTo(":0");
        assertThat(receipt).contains("\"timelines\":1");
    }

    @Test
    void nobodyElseLosesAnything() {
        String kept = write(ben, "mine");
        write(ada, "hers");

        erased(1);

        assertThat(get(ben, "/v1/posts/" + kept).status()).isEqualTo(200);
    }

    @Test
    void aSecondRoundFindsNothingAndAnswersToo() {
        write(ada, "hello");
        erased(1);

        String receipt = erased(2);

        assertThat(receipt).contains("\"round\":2").doesNotContain("posts");
    }

    @Test
    void withoutRedisItIsDoneOnceThatIsBack() {
        write(ada, "hello");
        withoutRedis(() -> {});

        String receipt = erased(1);

        assertThat(receipt).contains("\"posts\":1");
        assertThat(Naming.collections(mongo, "feed", ada.toString())).isEmpty();
    }

    @Test
    void postsOfOthersMentionThemNoMoreAndStay() {
        String handle = TestProfile.handleOf(ada);
        String post = post(ben, moment("hello @" + handle, "public"), "Idempotency-Key", "hello-to-ada")
                .text("postId");
        soon().untilAsserted(() -> assertThat(mongo.getCollection("posts")
                        .find(new Document("authorId", ben.toString())
                                .append("_id", post)
                                .append("pending", null))
                        .first())
                .isNotNull());

        String receipt = erased(1);

        assertThat(receipt).contains("\"mentions\":1");
        assertThat(Naming.collections(mongo, "feed", ada.toString())).isEmpty();
        var kept = get(ben, "/v1/posts/" + post).json();
        assertThat(kept.path("text").asString()).isEqualTo("hello @" + handle);
        assertThat(kept.path("mentions")).isEmpty();
    }

    /** The receipt of a round. */
    private String erased(int round) {
        return Departures.erased(redis, ada, deletionId, round, ids);
    }
}
