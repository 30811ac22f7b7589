package com.petpal.localstack.documents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final Set<String> pushed = ConcurrentHashMap.newKeySet();

    @Test
    void everyAcknowledgedWriteOutlivesAKillInTheMiddleOfWriters() throws Exception {
        for (int round = 1; round <= 2; round++) {
            killWhileWriting("round " + round, round * 400);
        }

        try (var store = StoreProcess.start(file());
                var client = Clients.of(store.uri())) {
            var stored = messages(client).find(eq("conversationId", "c"));
            assertThat(stored).extracting(it -> it.getString("clientMessageId")).containsAll(inserted);
            for (int writer = 0; writer < WRITERS; writer++) {
                assertThat(pushedBy(client, writer)).containsAll(acknowledgedOf(writer));
            }
            assertUniqueIndexHolds(client);
        }
    }

    @Test
    void aFileThatAnotherProcessHasOpenIsRefusedInOneLine() throws Exception {
        try (var ignored = DocumentStore.onDisk(0, file(), Clock.systemUTC())) {
            var second = StoreProcess.builder(file()).start();

            var errors = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(errors)
                    .contains("documents cannot start")
                    .contains("another documents process")
                    .hasLineCount(1);
        }
    }

    private void killWhileWriting(String round, int enough) throws Exception {
        var stop = new AtomicBoolean();
        try (var store = StoreProcess.start(file());
                var client = Clients.of(store.uri(), Duration.ofSeconds(2))) {
            Clients.setUp(client);
            var writers = Thread.ofPlatform()
                    .start(() -> Racing.threads(WRITERS, number -> write(client, round, number, stop)));

            await().atMost(Duration.ofMinutes(2)).until(() -> inserted.size() + pushed.size() >= enough);
            store.kill();
            stop.set(true);
            writers.join();
        }
    }

    private void write(MongoClient client, String round, int writer, AtomicBoolean stop) {
        for (int number = 0; !stop.get(); number++) {
            var name = round + " writer " + writer + " number " + number;
            try {
                messages(client).insertOne(message(name));
                inserted.add(name);
                people(client)
                        .updateOne(
                                eq("_id", "writer " + writer), push("names", name), new UpdateOptions().upsert(true));
                pushed.add(name);
            } catch (MongoException e) {
                return;
            }
        }
    }

    private void assertUniqueIndexHolds(MongoClient client) {
        var again = message(inserted.iterator().next()).append("_id", "another");

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> messages(client).insertOne(again))
                .matches(e -> e.getCode() == 11000);
    }

    private List<String> acknowledgedOf(int writer) {
        return pushed.stream().filter(name -> name.contains("writer " + writer)).toList();
    }

    private static List<String> pushedBy(MongoClient client, int writer) {
        var person = people(client).find(eq("_id", "writer " + writer)).first();
        return person == null ? List.of() : person.getList("names", String.class);
    }

    private static Document message(String name) {
        return new Document("_id", name)
                .append("conversationId", "c")
                .append("seq", name)
                .append("senderId", "s")
                .append("clientMessageId", name);
    }

    private static MongoCollection<Document> messages(MongoClient client) {
        return client.getDatabase("messaging").getCollection("messages");
    }

    private static MongoCollection<Document> people(MongoClient client) {
        return client.getDatabase("profile").getCollection("people");
    }

    private Path file() {
        return folder.resolve("data").resolve("documents.mv");
    }
}
