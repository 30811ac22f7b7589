package com.petpal.profile.graph;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What the two collections of edges have in common: an edge as a document, seen from one of its ends.
 *
 * @param near field of the person whose shard it lives on
 * @param far field of the other
 */
record EdgeDocuments(String near, String far) {

    private static final String ACTIVE = "active";
    private static final String ENDED = "ended";

    /** The document's {@code _id} and whole shard key. */
    Document key(UserId nearId, UserId farId) {
        return new Document("_id", nearId.toString() + farId)
                .append(near, nearId.toString())
                .append(far, farId.toString());
    }

    Criteria one(UserId nearId, UserId farId) {
        return where(near)
                .is(nearId.toString())
                .and(far)
                .is(farId.toString())
                .and("_id")
                .is(nearId.toString() + farId);
    }

    Query active(UserId nearId) {
        Query query = query(where(near).is(nearId.toString()).and("state").is(ACTIVE));
        query.fields().include(far).exclude("_id");
        return query;
    }

    /** Whatever their state. */
    Query any(UserId nearId, int limit) {
        Query query = query(where(near).is(nearId.toString())).limit(limit);
        query.fields().include(far).exclude("_id");
        return query;
    }

    Query page(UserId nearId, Optional<UserId> after, int limit) {
        Query query = active(nearId).with(Sort.by(far)).limit(limit);
        after.ifPresent(last -> query.addCriteria(where(far).gt(last.toString())));
        return query;
    }

    UserId farOf(Document edge) {
        return UserId.parse(edge.getString(far));
    }

    List<UserId> farOf(List<Document> edges) {
        return edges.stream().map(this::farOf).toList();
    }

    static EdgeVersion version(Document edge) {
        return new EdgeVersion(ACTIVE.equals(edge.getString("state")), edge.getLong("version"));
    }

    static String state(EdgeVersion version) {
        return version.active() ? ACTIVE : ENDED;
    }
}
