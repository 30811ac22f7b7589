package com.petpal.localstack.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ClusterType;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite on the embedded store, and what the embedded store refuses beyond what mongos does. */
class EmbeddedConformanceTest extends DocumentConformance {

    private static final MongoClient CLIENT = Clients.of(TestDocuments.uri());

    @BeforeAll
    @SuppressWarnings("SystemOut") // the run says which store it used
    static void setUp() {
        System.out.println("conformance: embedded store, acting as mongos");
        Clients.setUp(CLIENT);
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    MongoClient client() {
        return CLIENT;
    }

    @Test
    void theDriverTakesItForARouter() {
        Clients.ping(CLIENT);

        assertThat(CLIENT.getClusterDescription().getType()).isEqualTo(ClusterType.SHARDED);
        assertThat(CLIENT.getClusterDescription().getLogicalSessionTimeoutMinutes())
                .isEqualTo(30);
    }

    @Test
    void settingUpAgainChangesNothing() {
        Clients.setUp(CLIENT);

        assertThat(collection("messaging", "messages").listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("_id_", "conversationId_1_seq_1", "conversationId_1_senderId_1_clientMessageId_1");
    }

    @Test
    void anUndeclaredScatterIsRefused() {
        assertRefused(20, () -> posts().find(eq("_id", "p")).first());
        assertRefused(20, () -> posts().countDocuments());
        assertRefused(20, () -> posts().estimatedDocumentCount());
        assertRefused(20, () -> posts().deleteMany(new Document()));
        assertRefused(20, () -> posts().aggregate(List.of()).first());
    }

    @Test
    void aWriteByIdAloneIsRefused() {
        assertRefused(61, () -> posts().updateOne(eq("_id", "p"), set("text", "t")));
        assertRefused(61, () -> posts().deleteOne(eq("_id", "p")));
        assertRefused(61, () -> posts().findOneAndUpdate(eq("_id", "p"), set("text", "t")));
        assertRefused(61, () -> posts().insertOne(new Document("_id", "p")));
    }

    @Test
    void aChangedShardKeyIsRefused() {
        assertRefused(66, () -> posts().updateOne(and(eq("_id", "p"), eq("authorId", "a")), set("authorId", "b")));
        assertRefused(
                66,
                () -> posts().findOneAndReplace(
                                and(eq("_id", "p"), eq("authorId", "a")), new Document("authorId", "b")));
    }

    @Test
    void aTransactionIsRefused() {
        try (var session = CLIENT.startSession()) {
            session.startTransaction();
            assertRefused(263, () -> posts().insertOne(session, new Document("_id", "p").append("authorId", "a")));
        }
    }

    @Test
    void aCollectionThatTheRegistryDoesNotNameIsRefused() {
        assertRefused(
                73, () -> collection("feed", "nothing").find(eq("_id", "p")).first());
    }

    @Test
    void aRetriedWriteHappensOnce() {
        var command = new Document("findAndModify", "people")
                .append("query", new Document("_id", "retried"))
                .append("update", new Document("$inc", new Document("version", 1)))
                .append("upsert", true)
                .append("new", true)
                .append("txnNumber", 1L);

        try (var session = CLIENT.startSession()) {
            var first = CLIENT.getDatabase("profile").runCommand(session, command);
            var again = CLIENT.getDatabase("profile").runCommand(session, command);

            assertThat(again).isEqualTo(first);
        }
        assertThat(collection("profile", "people").find(eq("_id", "retried")).first())
                .containsEntry("version", 1);
    }

    private static void assertRefused(int code, Runnable command) {
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(command::run)
                .matches(e -> e.getCode() == code, "has code " + code);
    }
}
