package com.petpal.profile.edge;

import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One collection of edges between people, each changed by compare-and-set on its version together with its events. */
public final class MongoEdgeStore {

    private static final int ATTEMPTS = 8;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final ShardedCollection collection;
    private final EdgeDocuments documents;

    /**
     * @param near field of the person whose shard an edge lives on
     * @param far field of the other
     */
    public MongoEdgeStore(MongoTemplate mongo, Outbox outbox, String collection, String near, String far) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.collection = Collections.of("profile", collection).orElseThrow();
        this.documents = new EdgeDocuments(near, far);
    }

    /** {@link EdgeVersion#NEVER} if there was never such an edge. */
    public EdgeVersion find(UserId near, UserId far) {
        return Optional.ofNullable(mongo.findOne(query(documents.one(near, far)), Document.class, collection.name()))
                .map(EdgeDocuments::version)
                .orElse(EdgeVersion.NEVER);
    }

    /**
     * Moves an edge from one of some states to another.
     *
     * @param seen how it was when last looked at
     * @param events of the move, written with it
     * @return how it is now: in state {@code to}, or in a state from which it does not move
     * @throws Unavailable if too many others move it at the same time
     */
    public EdgeVersion move(
            UserId near,
            UserId far,
            EdgeVersion seen,
            Set<EdgeState> from,
            EdgeState to,
            Function<EdgeVersion, List<PendingEvent>> events) {
        EdgeVersion now = seen;
        for (int attempt = 0; from.contains(now.state()); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new Unavailable(Duration.ofSeconds(1));
            }
            EdgeVersion next = now.next(to);
            if (change(near, far, now, next, events.apply(next))) {
                return next;
            }
            now = find(near, far);
        }
        return now;
    }

    /** Brings a derived edge to the version of its fact, unless it is there already or further. Whether it was behind. */
    public boolean raise(
            UserId near, UserId far, EdgeVersion version, Function<EdgeVersion, List<PendingEvent>> events) {
        EdgeVersion seen = find(near, far);
        // Each round that fails met a change to another version, and versions only grow.
        while (seen.version() < version.version()) {
            if (change(near, far, seen, version, events.apply(version))) {
                return true;
            }
            seen = find(near, far);
        }
        return false;
    }

    /** Whether the edge still was as it was seen; then it is as it should be, and its events on their way. */
    private boolean change(UserId near, UserId far, EdgeVersion seen, EdgeVersion next, List<PendingEvent> events) {
        boolean changed = seen.version() == 0 ? insert(near, far, next, events) : update(near, far, seen, next, events);
        if (changed && !events.isEmpty()) {
            outbox.publish(collection, documents.key(near, far), events);
        }
        return changed;
    }

    private boolean insert(UserId near, UserId far, EdgeVersion first, List<PendingEvent> events) {
        Document edge = documents.fresh(near, far, first);
        if (!events.isEmpty()) {
            edge.append(
                            "pending",
                            events.stream()
                                    .map(mongo.getConverter()::convertToMongoType)
                                    .toList())
                    .append("pendingSince", Date.from(events.getFirst().at()));
        }
        try {
            mongo.insert(edge, collection.name());
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    private boolean update(UserId near, UserId far, EdgeVersion seen, EdgeVersion next, List<PendingEvent> events) {
        var update = new Update().set("state", next.state().wire()).set("version", next.version());
        events.forEach(event -> Outbox.addTo(update, event));
        return mongo.updateFirst(query(documents.asSeen(near, far, seen)), update, collection.name())
                        .getMatchedCount()
                > 0;
    }

    /** Some far ends, whatever the state. */
    public List<UserId> some(UserId near, int limit) {
        return find(documents.any(near, limit));
    }

    /** Removes edges for good, as if they had never been; at most 100. */
    public <T> void remove(List<T> edges, Function<T, UserId> near, Function<T, UserId> far) {
        List<DeleteOneModel<Document>> deletes = edges.stream()
                .map(edge -> new DeleteOneModel<Document>(documents.key(near.apply(edge), far.apply(edge))))
                .toList();
        if (!deletes.isEmpty()) {
            mongo.getCollection(collection.name())
                    .bulkWrite(deletes, new BulkWriteOptions().ordered(false).comment(Declared.ERASURE.comment()));
        }
    }

    /** All far ends of edges that stand. */
    public Set<UserId> active(UserId near) {
        return Set.copyOf(find(documents.in(near, EdgeState.ACTIVE)));
    }

    /** All far ends of requests. */
    public Set<UserId> requested(UserId near) {
        return Set.copyOf(find(documents.in(near, EdgeState.REQUESTED)));
    }

    /** Far ends of edges of at most 100 people that stand, once for each edge. */
    public List<UserId> activeOfAny(List<UserId> near, int limit) {
        return find(documents.inAny(near, EdgeState.ACTIVE).limit(limit).comment(Declared.SUGGESTIONS.comment()));
    }

    public long countActive(UserId near) {
        return mongo.count(documents.in(near, EdgeState.ACTIVE), collection.name());
    }

    /** Active ones and requests. */
    public long countOpen(UserId near) {
        return mongo.count(documents.open(near), collection.name());
    }

    /** Far ends in one state, by id. */
    public List<UserId> page(UserId near, EdgeState state, Optional<UserId> after, int limit) {
        return find(documents.page(near, state, after, limit));
    }

    /** Edges of anybody after a place in the order of their ids, at most 100: for whoever compares both sides. */
    public List<Scanned> scan(String after, int limit) {
        Query query = documents.after(after, limit).comment(Declared.GRAPH_RECONCILE.comment());
        return mongo.find(query, Document.class, collection.name()).stream()
                .map(documents::scanned)
                .toList();
    }

    /** Those of these edges that exist; at most 100. */
    public List<Scanned> findAll(List<UserId> near, List<UserId> far) {
        if (near.isEmpty()) {
            return List.of();
        }
        Query query = documents.all(near, far).comment(Declared.GRAPH_RECONCILE.comment());
        return mongo.find(query, Document.class, collection.name()).stream()
                .map(documents::scanned)
                .toList();
    }

    /** Sets a derived edge to its fact, whatever its version, if it still is as it was seen. Whether it was. */
    public boolean correct(
            UserId near,
            UserId far,
            EdgeVersion seen,
            EdgeVersion right,
            Function<EdgeVersion, List<PendingEvent>> events) {
        return change(near, far, seen, right, events.apply(right));
    }

    /** An edge as it was found. */
    public record Scanned(UserId near, UserId far, EdgeVersion version) {}

    private List<UserId> find(Query query) {
        return documents.farOf(mongo.find(query, Document.class, collection.name()));
    }
}
