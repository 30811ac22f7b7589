package com.petpal.profile.edge;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What all collections of edges have in common: an edge as a document, seen from one of its ends.
 *
 * @param near field of the person whose shard it lives on
 * @param far field of the other
 */
record EdgeDocuments(String near, String far) {

    private static final String STATE = "state";
    private static final String VERSION = "version";

    /** The document's {@code _id} and whole shard key. */
    Document key(UserId nearId, UserId farId) {
        return new Document("_id", nearId.toString() + farId)
                .append(near, nearId.toString())
                .append(far, farId.toString());
    }

    Document fresh(UserId nearId, UserId farId, EdgeVersion version) {
        return key(nearId, farId).append(STATE, version.state().wire()).append(VERSION, version.version());
    }

    Criteria one(UserId nearId, UserId farId) {
        return where(near)
                .is(nearId.toString())
                .and(far)
                .is(farId.toString())
                .and("_id")
                .is(nearId.toString() + farId);
    }

    Criteria asSeen(UserId nearId, UserId farId, EdgeVersion seen) {
        return one(nearId, farId).and(VERSION).is(seen.version());
    }

    Query in(UserId nearId, EdgeState state) {
        return farOnly(where(near).is(nearId.toString()).and(STATE).is(state.wire()));
    }

    Query inAny(List<UserId> nearIds, EdgeState state) {
        List<String> texts = nearIds.stream().map(UserId::toString).toList();
        return farOnly(where(near).in(texts).and(STATE).is(state.wire()));
    }

    /** All that have not ended. */
    Query open(UserId nearId) {
        return farOnly(where(near).is(nearId.toString()).and(STATE).ne(EdgeState.ENDED.wire()));
    }

    /** Whatever their state. */
    Query any(UserId nearId, int limit) {
        return farOnly(where(near).is(nearId.toString())).limit(limit);
    }

    Query page(UserId nearId, EdgeState state, Optional<UserId> after, int limit) {
        Query query = in(nearId, state).with(Sort.by(far)).limit(limit);
        after.ifPresent(last -> query.addCriteria(where(far).gt(last.toString())));
        return query;
    }

    Query after(String place, int limit) {
        return query(where("_id").gt(place)).with(Sort.by("_id")).limit(limit);
    }

    Query all(List<UserId> nearIds, List<UserId> farIds) {
        List<String> keys = IntStream.range(0, nearIds.size())
                .mapToObj(i -> nearIds.get(i).toString() + farIds.get(i))
                .toList();
        List<String> nearTexts =
                nearIds.stream().map(UserId::toString).distinct().toList();
        return query(where(near).in(nearTexts).and("_id").in(keys));
    }

    MongoEdgeStore.Scanned scanned(Document edge) {
        return new MongoEdgeStore.Scanned(nearOf(edge), farOf(edge), version(edge));
    }

    private Query farOnly(Criteria which) {
        Query query = query(which);
        query.fields().include(far).exclude("_id");
        return query;
    }

    UserId nearOf(Document edge) {
        return UserId.parse(edge.getString(near));
    }

    UserId farOf(Document edge) {
        return UserId.parse(edge.getString(far));
    }

    List<UserId> farOf(List<Document> edges) {
        return edges.stream().map(this::farOf).toList();
    }

    static EdgeVersion version(Document edge) {
        return new EdgeVersion(EdgeState.of(edge.getString(STATE)), edge.getLong(VERSION));
    }
}
