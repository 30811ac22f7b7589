package com.petpal.platform.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The marks that documents carry. Updates name whole shard keys; only sweeps look everywhere. */
final class MarkStore {

    private static final int BATCH = 200;

    private final MongoTemplate mongo;

    MarkStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Takes marks off, a command for each hundred: whole where it was the last, otherwise one of several. */
    void confirm(Collection<Published> confirmed) {
        inCommands(confirmed, (collection, published) -> {
            var updates = new ArrayList<WriteModel<Document>>();
            for (Published event : published) {
                updates.add(new UpdateOneModel<>(
                        with(event.key(), "pending.id", event.eventId()).append("pending", new Document("$size", 1)),
                        new Document("$unset", new Document("pending", "").append("pendingSince", ""))));
                updates.add(new UpdateOneModel<>(
                        with(event.key(), "pending.id", event.eventId()),
                        new Document("$pull", new Document("pending", new Document("id", event.eventId())))));
            }
            of(collection).bulkWrite(updates, declared());
        });
    }

    /** Lets marks remember where their events are, so that whoever finds them later need not publish again. */
    void remember(Collection<Published> late) {
        inCommands(late, (collection, published) -> {
            List<UpdateOneModel<Document>> updates = published.stream()
                    .map(event -> new UpdateOneModel<Document>(
                            with(event.key(), "pending.id", event.eventId()),
                            new Document(
                                    "$set",
                                    new Document("pending.$.epoch", event.epoch())
                                            .append(
                                                    "pending.$.entryId",
                                                    event.entry().toString()))))
                    .toList();
            of(collection).bulkWrite(updates, declared());
        });
    }

    private static void inCommands(
            Collection<Published> events, BiConsumer<ShardedCollection, List<Published>> command) {
        events.stream()
                .collect(Collectors.groupingBy(Published::collection))
                .forEach((collection, published) -> published.stream()
                        .gather(Gatherers.windowFixed(Declared.MOST_VALUES))
                        .forEach(some -> command.accept(collection, some)));
    }

    /** Goes through documents whose oldest mark is older than a time, oldest first. */
    void eachMarkedBefore(ShardedCollection collection, Instant before, int limit, Consumer<Document> found) {
        each(collection, "pendingSince", before, Declared.OUTBOX_SWEEP, limit, found);
    }

    /** Goes through documents that are due. */
    void eachDue(ShardedCollection collection, Instant now, int limit, Consumer<Document> found) {
        each(collection, "dueAt", now, Declared.TIMER_SWEEP, limit, found);
    }

    /** Equality on {@code _id} and the whole shard key of a document. */
    static Document key(ShardedCollection collection, Document document) {
        var key = new Document("_id", document.get("_id"));
        collection
                .shardKey()
                .ifPresent(shardKey -> shardKey.fields().forEach(field -> key.append(field, document.get(field))));
        return key;
    }

    private void each(
            ShardedCollection collection,
            String field,
            Instant before,
            Declared declared,
            int limit,
            Consumer<Document> found) {
        of(collection)
                .find(new Document(field, new Document("$lt", Date.from(before))))
                .sort(new Document(field, 1))
                .limit(limit)
                .batchSize(BATCH)
                .comment(declared.comment())
                .forEach(found);
    }

    private MongoCollection<Document> of(ShardedCollection collection) {
        return mongo.getCollection(collection.name());
    }

    private static BulkWriteOptions declared() {
        return new BulkWriteOptions().comment(Declared.OUTBOX_CONFIRM.comment());
    }

    private static Document with(Document key, String field, Object value) {
        return new Document(key).append(field, value);
    }
}
