package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Counts are what there is, whoever writes at the same time and whatever is killed meanwhile. */
class TallyTest extends TalkContext {

    private static final List<String> TYPES = List.of("paw", "love", "laugh", "hug");

    @Test
    void thirtyWhoWriteAtOnceAreAllCounted() throws Exception {
        inParallel(30, this::talk);

        soon().untilAsserted(this::countsAreTheFacts);
        assertThat(counts().path("comments").asLong()).isPositive();
    }

    @Test
    void whatIsWrittenWhileNothingIsPublishedIsCountedAfterwards() {
        react(ben, "paw");
        soon().untilAsserted(this::countsAreTheFacts);

        withoutRedis(() -> {
            react(ben, "love");
            react(chi, "love");
            comment(chi, "during");
        });

        soon().untilAsserted(this::countsAreTheFacts);
        assertThat(counts().at("/reactions/love").asLong()).isEqualTo(2);
    }

    @Test
    void aFlushInTheMiddleOfManyWritersLeavesNoCountWrong() throws Exception {
        try (var flusher = Executors.newSingleThreadExecutor()) {
            var flushed = flusher.submit(() -> {
                soon().until(() -> stored("reactions") > 10);
                REDIS.flush();
            });
            inParallel(30, this::talk);
            flushed.get();
        }

        soon().untilAsserted(this::countsAreTheFacts);
    }

    @Test
    void aReactionWhoseRequestDiedAfterItsFirstWriteIsFinished() {
        Instant before = Instant.now().minusSeconds(60);
        var data = "{\"postId\":\"%s\",\"postAuthorId\":\"%s\",\"userId\":\"%s\",\"type\":\"hug\"}"
                .formatted(post, ada, ben);
        mongo.getCollection("reactions")
                .insertOne(new Document("_id", post + ben)
                        .append("postId", post)
                        .append("userId", ben.toString())
                        .append("type", "hug")
                        .append("since", ids.timeOrdered())
                        .append("at", Date.from(before))
                        .append("version", 1L)
                        .append("pendingSince", Date.from(before))
                        .append(
                                "pending",
                                List.of(new Document("id", ids.random128())
                                        .append("type", "reaction.added")
                                        .append("aggregate", post + ben)
                                        .append("version", 1L)
                                        .append("at", Date.from(before))
                                        .append("data", data))));

        soon().untilAsserted(() -> {
            JsonNode read = get(ben, "/v1/posts/" + post).json();
            assertThat(read.path("myReaction").asString("")).isEqualTo("hug");
            assertThat(read.at("/counts/reactions/hug").asLong()).isEqualTo(1);
        });
    }

    @Test
    void countingStaysOnOneShardAndIsDoneOnceForManyChanges() throws Exception {
        inParallel(30, () -> react(ids.userId(), "paw"));
        soon().untilAsserted(this::countsAreTheFacts);

        Document tally =
                mongo.getCollection("tallies").find(new Document("_id", post)).first();

        // Each count and each wish for one is a version; with one count for each change there would be 30 of the
        // former.
        assertThat(tally.getLong("version")).isLessThan(45);
        assertThat(counts().at("/reactions/paw").asLong()).isEqualTo(30);
    }

    /** What one person does in the evening. */
    private boolean talk() {
        UserId somebody = ids.userId();
        var random = new Random(somebody.value());
        for (int i = 0; i < 3; i++) {
            react(somebody, TYPES.get(random.nextInt(TYPES.size())));
        }
        String kept = comment(somebody, "kept");
        delete(somebody, reply(somebody, kept, "not kept"));
        if (random.nextBoolean()) {
            takeBack(somebody);
        }
        return true;
    }

    private static void inParallel(int people, Callable<?> each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(people)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < people; i++) {
                all.add(threads.submit(each));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void countsAreTheFacts() {
        JsonNode counts = counts();
        for (String type : TYPES) {
            assertThat(counts.at("/reactions/" + type).asLong(-1))
                    .as(type)
                    .isEqualTo(mongo.getCollection("reactions")
                            .countDocuments(new Document("postId", post).append("type", type)));
        }
        assertThat(counts.path("comments").asLong(-1))
                .isEqualTo(mongo.getCollection("comments")
                        .countDocuments(
                                new Document("postId", post).append("deleted", new Document("$exists", false))));
    }

    private JsonNode counts() {
        return get(ada, "/v1/posts/" + post).json().path("counts");
    }
}
