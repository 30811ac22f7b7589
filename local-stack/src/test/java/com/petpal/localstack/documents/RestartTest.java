package com.petpal.localstack.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that live in memory only say the same after a restart as before. */
class RestartTest {

    private static final Bson PENDING = lt("pendingSince", Instant.ofEpochSecond(100));

    @TempDir
    private Path folder;

    @Test
    void documentsAreFoundByTheirKeyAndByTheirMarksAfterARestart() {
        try (var store = open();
                var client = Clients.of(store.uri())) {
            Clients.setUp(client);
            posts(client).insertMany(List.of(post("1"), post("2"), post("3")));
            posts(client).updateOne(key("1"), set("pendingSince", Instant.ofEpochSecond(1)));
            posts(client).updateOne(key("2"), set("pendingSince", Instant.ofEpochSecond(2)));
            posts(client).updateOne(key("2"), unset("pendingSince"));
            posts(client).deleteOne(key("3"));

            assertFound(client);
        }
        try (var store = open();
                var client = Clients.of(store.uri())) {
            assertFound(client);
        }
    }

    private void assertFound(MongoClient client) {
        assertThat(posts(client).find(eq("authorId", "a")))
                .extracting(post -> post.getString("_id"))
                .containsExactly("1", "2");
        assertThat(posts(client).find(PENDING).comment("outbox-sweep"))
                .extracting(post -> post.getString("_id"))
                .containsExactly("1");
    }

    private DocumentStore open() {
        return DocumentStore.onDisk(0, folder.resolve("documents.mv"), Clock.systemUTC());
    }

    private static Bson key(String id) {
        return and(eq("authorId", "a"), eq("_id", id));
    }

    private static Document post(String id) {
        return new Document("_id", id).append("authorId", "a");
    }

    private static MongoCollection<Document> posts(MongoClient client) {
        return client.getDatabase("feed").getCollection("posts");
    }
}
