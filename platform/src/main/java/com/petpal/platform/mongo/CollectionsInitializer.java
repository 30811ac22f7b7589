package com.petpal.platform.mongo;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Shards a service's collections and makes their indexes before the service takes its first request. */
final class CollectionsInitializer implements SmartInitializingSingleton {

    private final MongoClient client;
    private final List<ShardedCollection> collections;

    CollectionsInitializer(MongoClient client, List<ShardedCollection> collections) {
        this.client = client;
        this.collections = List.copyOf(collections);
    }

    @Override
    public void afterSingletonsInstantiated() {
        collections.stream().map(ShardedCollection::database).distinct().forEach(this::enableSharding);
        collections.forEach(collection -> {
            SetupCommands.shardCollection(collection).ifPresent(this::runAsAdmin);
            SetupCommands.createIndexes(collection)
                    .ifPresent(
                            command -> client.getDatabase(collection.database()).runCommand(command));
        });
    }

    private void enableSharding(String database) {
        runAsAdmin(new Document("enableSharding", database));
    }

    private void runAsAdmin(Document command) {
        client.getDatabase("admin").runCommand(command);
    }
}
