package com.petpal.localstack.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;

/** The suite on a real cluster of two shards: what the embedded store only claims to be like. */
@EnabledIf(value = "dockerIsThere", disabledReason = ShardedClusterConformanceTest.SKIPPED)
class ShardedClusterConformanceTest extends DocumentConformance {

    static final String SKIPPED =
            "no Docker here: the conformance suite did not run on a real sharded cluster of two shards";

    private static @Nullable ShardedCluster cluster;
    private static @Nullable MongoClient client;

    @SuppressWarnings("SystemOut") // the run says which store it used and what it left out
    static boolean dockerIsThere() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        System.out.println("conformance: " + (there ? "real sharded cluster of two shards" : "SKIPPED, " + SKIPPED));
        return there;
    }

    @BeforeAll
    static void startCluster() {
        var started = new ShardedCluster();
        cluster = started;
        started.start();
        var connected = Clients.of(started.uri());
        client = connected;
        Clients.setUp(connected);
    }

    @AfterAll
    static void stopCluster() {
        if (client != null) {
            client.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Override
    MongoClient client() {
        return Objects.requireNonNull(client, "the cluster runs");
    }

    @Test
    void bothShardsHoldPosts() {
        posts().insertMany(IntStream.range(0, 64)
                .mapToObj(i -> UUID.randomUUID().toString())
                .map(author -> new Document("_id", author + "1").append("authorId", author))
                .toList());

        var counted = posts().aggregate(List.of(new Document("$collStats", new Document("count", new Document()))));

        assertThat(counted)
                .filteredOn(shard -> shard.get("count") instanceof Number count && count.longValue() > 0)
                .hasSize(2);
    }
}
