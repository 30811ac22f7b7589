package com.petpal.localstack.documents;

import com.petpal.platform.mongo.CollectionTrait;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardKey;
import com.petpal.platform.mongo.ShardedCollection;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** A database whose registered collections find documents by their shard key and by their marks. */
final class RoutedDatabase extends H2Database {

    RoutedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var collection = super.openOrCreateCollection(name, options);
        var registered = Collections.of(databaseName, name);
        registered
                .flatMap(ShardedCollection::shardKey)
                .map(ShardKey::hashed)
                .ifPresent(field -> collection.addIndex(new RoutingIndex(field)));
        registered.map(ShardedCollection::traits).orElse(Set.of()).stream()
                .map(CollectionTrait::field)
                .forEach(field -> collection.addIndex(new PresenceIndex(field)));
        return collection;
    }
}
