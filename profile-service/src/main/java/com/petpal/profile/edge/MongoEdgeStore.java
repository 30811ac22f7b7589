package com.petpal.profile.graph;

import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One collection of edges, each changed by compare-and-set on its version together with its event. */
final class MongoEdgeStore {

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final ShardedCollection collection;
    private final EdgeDocuments documents;

    MongoEdgeStore(MongoTemplate mongo, Outbox outbox, String collection, EdgeDocuments documents) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.collection = Collections.of("profile", collection).orElseThrow();
        this.documents = documents;
    }

    EdgeVersion find(UserId near, UserId far) {
        return Optional.ofNullable(mongo.findOne(query(documents.one(near, far)), Document.class, collection.name()))
                .map(EdgeDocuments::version)
                .orElse(EdgeVersion.NEVER);
    }

    /** Whether the edge still was as it was seen; then it is as it should be, and its event on its way. */
    boolean change(UserId near, UserId far, EdgeVersion seen, EdgeVersion next, PendingEvent event) {
        boolean changed = seen.version() == 0 ? insert(near, far, next, event) : update(near, far, seen, next, event);
        if (changed) {
            outbox.publish(collection, documents.key(near, far), List.of(event));
        }
        return changed;
    }

    private boolean insert(UserId near, UserId far, EdgeVersion first, PendingEvent event) {
        Document edge = documents
                .key(near, far)
                .append("state", EdgeDocuments.state(first))
                .append("version", first.version())
                .append("pending", List.of(mongo.getConverter().convertToMongoType(event)))
                .append("pendingSince", Date.from(event.at()));
        try {
            mongo.insert(edge, collection.name());
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    private boolean update(UserId near, UserId far, EdgeVersion seen, EdgeVersion next, PendingEvent event) {
        var update = new Update().set("state", EdgeDocuments.state(next)).set("version", next.version());
        Query asSeen = query(documents.one(near, far).and("version").is(seen.version()));
        return mongo.updateFirst(asSeen, Outbox.addTo(update, event), collection.name())
                        .getMatchedCount()
                > 0;
    }

    List<UserId> some(UserId near, int limit) {
        return documents.farOf(mongo.find(documents.any(near, limit), Document.class, collection.name()));
    }

    void remove(List<Edge> edges, Function<Edge, UserId> near, Function<Edge, UserId> far) {
        List<DeleteOneModel<Document>> deletes = edges.stream()
                .map(edge -> new DeleteOneModel<Document>(documents.key(near.apply(edge), far.apply(edge))))
                .toList();
        if (!deletes.isEmpty()) {
            mongo.getCollection(collection.name())
                    .bulkWrite(deletes, new BulkWriteOptions().ordered(false).comment(Declared.ERASURE.comment()));
        }
    }

    List<UserId> active(UserId near) {
        return documents.farOf(mongo.find(documents.active(near), Document.class, collection.name()));
    }

    long count(UserId near) {
        return mongo.count(documents.active(near), collection.name());
    }

    List<UserId> page(UserId near, Optional<UserId> after, int limit) {
        return documents.farOf(mongo.find(documents.page(near, after, limit), Document.class, collection.name()));
    }
}
