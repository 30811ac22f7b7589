package com.petpal.platform.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The commands that make a collection what the registry says. All may be repeated. */
public final class SetupCommands {

    private SetupCommands() {}

    /** Shards the collection; empty for one that is not sharded. */
    public static Optional<Document> shardCollection(ShardedCollection collection) {
        return collection
                .shardKey()
                .map(key -> new Document("shardCollection", collection.namespace()).append("key", keyOf(key)));
    }

    /** Makes all its indexes at once; empty where the shard key's own is enough. */
    public static Optional<Document> createIndexes(ShardedCollection collection) {
        List<Document> indexes =
                collection.indexes().stream().map(SetupCommands::indexOf).toList();
        return indexes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Document("createIndexes", collection.name()).append("indexes", indexes));
    }

    private static Document keyOf(ShardKey key) {
        var document = new Document(key.hashed(), "hashed");
        key.second().ifPresent(field -> document.append(field, 1));
        return document;
    }

    private static Document indexOf(CollectionIndex index) {
        var key = new Document();
        index.fields().forEach(field -> key.append(field, 1));
        var document = new Document("key", key).append("name", index.name());
        if (index.unique()) {
            document.append("unique", true);
        }
        if (index.sparse()) {
            document.append("sparse", true);
        }
        index.expireAfter().ifPresent(after -> document.append("expireAfterSeconds", after.toSeconds()));
        return document;
    }
}
