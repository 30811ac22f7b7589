package com.petpal.localstack.documents;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.SetupCommands;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Plain drivers, configured as the services configure theirs. */
final class Clients {

    private Clients() {}

    static MongoClient of(String uri) {
        return of(uri, Duration.ofSeconds(20));
    }

    static MongoClient of(String uri, Duration patience) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY)
                .retryWrites(true)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .build());
    }

    /** Makes every registered collection, as the set-up script does. */
    static void setUp(MongoClient client) {
        Collections.all().forEach(collection -> {
            SetupCommands.shardCollection(collection)
                    .ifPresent(command -> client.getDatabase("admin").runCommand(command));
            SetupCommands.createIndexes(collection)
                    .ifPresent(
                            command -> client.getDatabase(collection.database()).runCommand(command));
        });
    }

    static Document ping(MongoClient client) {
        return client.getDatabase("admin").runCommand(new Document("ping", 1));
    }
}
