package com.petpal.localstack.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the journey asks of its document store, whichever it is. Each test uses ids of its own. */
abstract class DocumentConformance {

    private static final int DUPLICATE_KEY = 11000;

    private final String me = UUID.randomUUID().toString();

    abstract MongoClient client();

    @Test
    void thePostsOfAnAuthorAreReadNewestFirst() {
        posts().insertMany(List.of(post("1"), post("2"), post("3")));

        var newest = posts().find(and(eq("authorId", me), lt("_id", me + "3")))
                .sort(descending("_id"))
                .limit(1)
                .first();

        assertThat(newest).isEqualTo(post("2"));
        assertThat(posts().countDocuments(eq("authorId", me))).isEqualTo(3);
        assertThat(posts().distinct("text", eq("authorId", me), String.class))
                .containsExactlyInAnyOrder("text 1", "text 2", "text 3");
        assertThat(posts().deleteOne(and(eq("authorId", me), eq("_id", me + "1")))
                        .getDeletedCount())
                .isEqualTo(1);
    }

    @Test
    void manyAuthorsAreReadUnderADeclaredName() {
        var other = me + "-other";
        posts().insertOne(post("1"));
        posts().insertOne(new Document("_id", other + "1").append("authorId", other));

        assertThat(posts().find(in("authorId", me, other))
                        .comment("feed-rebuild")
                        .sort(ascending("_id")))
                .extracting(post -> post.getString("authorId"))
                .containsExactly(other, me);
    }

    @Test
    void aClaimIsTakenOverOnlyByWhoFindsItAsItWas() {
        var claims = collection("auth", "email_claims");
        claims.insertOne(
                new Document("_id", me).append("userId", "a").append("leaseUntil", Instant.ofEpochMilli(1000)));
        var asItWas = and(eq("_id", me), eq("userId", "a"), lt("leaseUntil", Instant.ofEpochMilli(2000)));

        var first = claims.updateOne(asItWas, combine(set("userId", "b"), unset("leaseUntil")));
        var second = claims.updateOne(asItWas, set("userId", "c"));

        assertThat(List.of(first.getModifiedCount(), second.getModifiedCount())).containsExactly(1L, 0L);
        assertThat(claims.find(eq("_id", me)).first()).isEqualTo(new Document("_id", me).append("userId", "b"));
    }

    @Test
    void oneOfManyRacingClaimsWins() {
        var claims = collection("auth", "email_claims");
        var won = new AtomicInteger();
        var lost = new AtomicInteger();

        Racing.threads(8, number -> {
            try {
                claims.insertOne(new Document("_id", me).append("userId", "user " + number));
                won.incrementAndGet();
            } catch (MongoWriteException e) {
                assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY);
                lost.incrementAndGet();
            }
        });

        assertThat(won).hasValue(1);
        assertThat(lost).hasValue(7);
    }

    @Test
    void racingSendersTakeTheNumbersOfAConversationWithoutAHole() {
        var messages = collection("messaging", "messages");

        Racing.threads(6, number -> {
            for (int sent = 0; sent < 5; sent++) {
                send(messages, "sender " + number, "message " + sent);
            }
        });

        assertThat(messages.find(eq("conversationId", me)).sort(ascending("seq")))
                .extracting(message -> message.getInteger("seq"))
                .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void aResentMessageIsADuplicateOfItself() {
        var messages = collection("messaging", "messages");
        messages.insertOne(message(1, "s", "c"));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> messages.insertOne(message(2, "s", "c")))
                .matches(e -> e.getCode() == DUPLICATE_KEY)
                .withMessageContaining("clientMessageId");
    }

    @Test
    void anUpsertMakesTheEdgeOnceAndFindAndModifyReturnsWhatItIs() {
        var following = collection("profile", "following");
        var edge = and(eq("followerId", me), eq("followeeId", "f"));
        var ended = combine(set("state", "ended"), inc("version", 1));
        var active = combine(set("state", "active"), inc("version", 1), setOnInsert("_id", me + "f"));

        following.updateOne(edge, active, new UpdateOptions().upsert(true));
        following.updateOne(edge, active, new UpdateOptions().upsert(true));
        var after = following.findOneAndUpdate(
                edge, ended, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));

        assertThat(after)
                .isEqualTo(new Document("_id", me + "f")
                        .append("followeeId", "f")
                        .append("followerId", me)
                        .append("state", "ended")
                        .append("version", 3));
    }

    @Test
    void marksArePushedAndPulledAndTheOldestIsKept() {
        var post = and(eq("authorId", me), eq("_id", me + "1"));
        posts().insertOne(post("1")
                .append("pending", List.of(new Document("id", "a")))
                .append("pendingSince", Instant.ofEpochMilli(5000)));

        posts().updateOne(
                        post,
                        combine(
                                push("pending", new Document("id", "b")),
                                min("pendingSince", Instant.ofEpochMilli(4000))));
        posts().updateOne(
                        post,
                        combine(
                                push("pending", new Document("id", "c")),
                                min("pendingSince", Instant.ofEpochMilli(6000))));
        posts().updateOne(post, pull("pending", new Document("id", "b")));
        var notEmpty = posts().updateOne(and(post, size("pending", 0)), unset("pendingSince"));
        posts().updateOne(post, pull("pending", in("id", "a", "c")));
        var empty = posts().updateOne(and(post, size("pending", 0)), combine(unset("pendingSince"), unset("pending")));

        assertThat(List.of(notEmpty.getModifiedCount(), empty.getModifiedCount()))
                .containsExactly(0L, 1L);
        assertThat(posts().find(post).first()).isEqualTo(post("1"));
    }

    @Test
    void theSweeperFindsWhatIsPendingEverywhereUnderItsName() {
        posts().insertOne(post("1").append("pendingSince", Instant.ofEpochMilli(10)));
        posts().insertOne(post("2"));

        var found = posts().find(and(exists("pendingSince"), lt("pendingSince", Instant.ofEpochMilli(20))))
                .comment("outbox-sweep");

        assertThat(found)
                .extracting(it -> it.getString("_id"))
                .contains(me + "1")
                .doesNotContain(me + "2");
    }

    @Test
    void marksOfManyOwnersComeOffInOneDeclaredBulk() {
        var other = me + "-other";
        posts().insertOne(post("1").append("pendingSince", Instant.ofEpochMilli(9_000_000_000_000L)));
        posts().insertOne(new Document("_id", other + "1").append("authorId", other));

        var result = posts().bulkWrite(
                        List.of(
                                new UpdateOneModel<>(
                                        and(eq("authorId", me), eq("_id", me + "1")), unset("pendingSince")),
                                new UpdateOneModel<>(
                                        and(eq("authorId", other), eq("_id", other + "1")), set("text", ""))),
                        new BulkWriteOptions().ordered(false).comment(new BsonString("outbox-confirm")));

        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(posts().find(eq("authorId", me)).first()).isEqualTo(post("1"));
    }

    @Test
    void whatHasExpiredIsDeletedInTime() {
        var sessions = collection("auth", "sessions");
        var now = Instant.now();
        sessions.insertOne(session("old").append("expiresAt", now.minusSeconds(60)));
        sessions.insertOne(session("young").append("expiresAt", now.plusSeconds(3600)));
        sessions.insertOne(session("eternal"));

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(sessions.find(eq("userId", me)).sort(ascending("_id")))
                        .extracting(session -> session.getString("_id"))
                        .containsExactly(me + "eternal", me + "young"));
    }

    @Test
    void noReaderSeesADocumentTornByAWriter() {
        var people = collection("profile", "people");
        people.insertOne(person(0));

        Racing.threads(8, number -> {
            for (int round = 0; round < 150; round++) {
                if (number % 2 == 0) {
                    people.updateOne(
                            eq("_id", me),
                            combine(set("a", round), set("list", List.of(round, round, round)), set("z", round)));
                } else {
                    var read = people.find(eq("_id", me)).first();
                    assertThat(read).isNotNull();
                    var a = read.getInteger("a");
                    assertThat(read.getInteger("z")).isEqualTo(a);
                    assertThat(Set.copyOf(read.getList("list", Integer.class))).containsExactly(a);
                }
            }
        });
    }

    @Test
    void racingFindAndModifyLosesNoUpdate() {
        var people = collection("profile", "people");
        people.insertOne(person(0).append("version", 0));

        Racing.threads(8, number -> {
            for (int round = 0; round < 25; round++) {
                people.findOneAndUpdate(eq("_id", me), inc("version", 1));
            }
        });

        assertThat(people.find(eq("_id", me)).first()).containsEntry("version", 200);
    }

    @Test
    void aUniqueIndexWithoutTheShardKeyIsRefused() {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> posts().createIndex(Indexes.ascending("text"), new IndexOptions().unique(true)))
                .matches(e -> e.getCode() == 67);
    }

    @Test
    void shardingByAnotherKeyIsRefused() {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> client().getDatabase("admin")
                        .runCommand(new Document("shardCollection", "feed.posts")
                                .append("key", new Document("text", "hashed"))));
    }

    @Test
    void anUpsertWithoutTheWholeKeyIsRefused() {
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> posts().updateOne(eq("_id", me), set("text", "t"), new UpdateOptions().upsert(true)))
                .matches(e -> e.getCode() == 61);
    }

    MongoCollection<Document> posts() {
        return collection("feed", "posts");
    }

    final MongoCollection<Document> collection(String database, String name) {
        return client().getDatabase(database).getCollection(name);
    }

    private void send(MongoCollection<Document> messages, String sender, String clientMessageId) {
        for (boolean sent = false; !sent; ) {
            var last = messages.find(eq("conversationId", me))
                    .sort(descending("seq"))
                    .limit(1)
                    .first();
            try {
                messages.insertOne(message(last == null ? 1 : last.getInteger("seq") + 1, sender, clientMessageId));
                sent = true;
            } catch (MongoWriteException e) {
                assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY);
            }
        }
    }

    private Document message(int seq, String sender, String clientMessageId) {
        return new Document("_id", me + "-" + seq)
                .append("conversationId", me)
                .append("seq", seq)
                .append("senderId", sender)
                .append("clientMessageId", clientMessageId);
    }

    private Document post(String local) {
        return new Document("_id", me + local).append("authorId", me).append("text", "text " + local);
    }

    private Document session(String local) {
        return new Document("_id", me + local).append("userId", me);
    }

    private Document person(int value) {
        return new Document("_id", me)
                .append("a", value)
                .append("list", List.of(value, value, value))
                .append("z", value);
    }
}
