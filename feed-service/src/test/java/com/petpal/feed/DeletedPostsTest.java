package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What is left of a post that its author deleted: a tombstone, until everybody has heard of it. */
class DeletedPostsTest extends FeedContext {

    @Autowired
    MongoTemplate mongo;

    @Autowired
    StringRedisTemplate redis;

    private UserId ada;
    private UserId ben;
    private MediaId image;
    private String post;

    @BeforeEach
    void aPostInAFeed() {
        ada = ids.userId();
        ben = ids.userId();
        PROFILE.follow(ben, ada);
        image = PROFILE.image(ids.mediaId(ada));
        RawAnswer made = write();
        post = made.text("postId");
        assertThat(feed(ben)).containsExactly(post);
    }

    @Test
    void itIsGoneAtOnceForEverybody() {
        assertThat(delete(ada).status()).isEqualTo(204);

        assertThat(read(ada)).isEqualTo(404);
        assertThat(read(ben)).isEqualTo(404);
        assertThat(feed(ben)).isEmpty();
        assertThat(feed(ada)).isEmpty();
        assertThat(get(ada, "/v1/posts/" + post + "/history").status()).isEqualTo(404);
        assertThat(send(ada, "PATCH", "/v1/posts/" + post, "{\"text\":\"back\"}", "If-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void deletingAgainIsHarmlessAndOnlyForItsAuthor() {
        assertThat(delete(ben).status()).isEqualTo(403);
        assertThat(delete(ada).status()).isEqualTo(204);
        assertThat(delete(ada).status()).isEqualTo(204);
        assertThat(delete(ben).status()).isEqualTo(404);
    }

    @Test
    void theEventSaysWhatItWasAndImagesHangOnItNoMore() {
        delete(ada);

        assertThat(events("post.deleted"))
                .singleElement()
                .satisfies(data -> assertThat(data).contains(ada.toString(), "\"gone\"", image.toString(), "moment"));
        soon().untilAsserted(() -> assertThat(PROFILE.hangingOn(post)).isEmpty());
    }

    @Test
    void onceEverybodyHasHeardNothingIsLeft() {
        delete(ada);

        soon().untilAsserted(() -> assertThat(stored()).isNull());
    }

    @Test
    void asLongAsSomebodyHasNotHeardThereIsATombstoneWithoutWhatItSaid() {
        withoutProfile(() -> {
            delete(ada);

            Document tombstone = stored();
            assertThat(tombstone).isNotNull();
            assertThat(tombstone.keySet())
                    .containsExactlyInAnyOrder(
                            "_id",
                            "authorId",
                            "timeFirst",
                            "createdAt",
                            "version",
                            "deletedAt",
                            "dueAt",
                            "pending",
                            "pendingSince");
            soon().untilAsserted(() -> assertThat(dueLater()).isTrue());
        });
    }

    private boolean dueLater() {
        Document tombstone = stored();
        return tombstone != null && tombstone.getDate("dueAt").after(tombstone.getDate("deletedAt"));
    }

    @Test
    void withoutRedisItIsGoneAtOnceAndStaysSo() {
        withoutRedis(() -> {
            assertThat(delete(ada).status()).isEqualTo(204);
            assertThat(read(ben)).isEqualTo(404);
        });

        assertThat(read(ben)).isEqualTo(404);
        soon().untilAsserted(() -> assertThat(PROFILE.hangingOn(post)).isEmpty());
        soon().untilAsserted(() -> assertThat(stored()).isNull());
    }

    @Test
    void aRetryOfTheRequestThatMadeItMakesNoOther() {
        delete(ada);
        var key = new Document("authorId", ada.toString()).append("_id", post);
        mongo.getCollection("posts")
                .updateOne(
                        key,
                        new Document(
                                        "$set",
                                        new Document(
                                                "pendingSince",
                                                Date.from(Instant.now().plusSeconds(600))))
                                .append("$push", new Document("pending", new Document("id", "somebody is late"))));
        mongo.getCollection("idempotency")
                .updateOne(
                        new Document("principal", ada.toString()).append("_id", ada + "|POST /v1/posts|key-of-" + ada),
                        new Document("$set", new Document("state", "RUNNING").append("leaseUntil", new Date(0)))
                                .append("$unset", new Document("answer", "")));

        RawAnswer again = write();

        assertThat(again.status()).as(again.body()).isEqualTo(410);
        assertThat(again.code()).isEqualTo("gone");
        assertThat(feed(ada)).isEmpty();
        assertThat(PROFILE.hangingOn(post)).isEmpty();
        mongo.getCollection("posts").deleteOne(key);
    }

    private RawAnswer write() {
        return post(
                ada,
                "{\"kind\":\"moment\",\"text\":\"hello #gone\",\"mediaIds\":[\"%s\"],\"audience\":\"public\"}"
                        .formatted(image),
                "Idempotency-Key",
                "key-of-" + ada);
    }

    private List<String> events(String type) {
        return redis
                .<String, String>opsForStream()
                .range("events:feed", org.springframework.data.domain.Range.unbounded())
                .stream()
                .map(entry -> entry.getValue())
                .filter(entry -> type.equals(entry.get("type")) && post.equals(entry.get("aggregate")))
                .map(entry -> String.valueOf(entry.get("data")))
                .toList();
    }

    private Document stored() {
        return mongo.getCollection("posts")
                .find(new Document("authorId", ada.toString()).append("_id", post))
                .first();
    }

    private RawAnswer delete(UserId caller) {
        return send(caller, "DELETE", "/v1/posts/" + post, "");
    }

    private int read(UserId reader) {
        return get(reader, "/v1/posts/" + post).status();
    }
}
