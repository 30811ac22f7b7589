package com.petpal.profile.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.mongo.Declared;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Moves claims on handles, as they were before look-alikes were told apart, to the skeletons of their handles. May be repeated.
 *
 * <p>Of two handles that look alike the first keeps both; the other person goes on having theirs, is not found by it, and may choose another.
 */
final class ClaimsSetup {

    private static final Logger log = LoggerFactory.getLogger(ClaimsSetup.class);
    private static final String CLAIMS = "handle_claims";

    private final MongoTemplate mongo;

    ClaimsSetup(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void run() {
        Query everyId = new Query().comment(Declared.LISTINGS_REBUILD.comment());
        everyId.fields().include("_id");
        List<String> old = mongo.find(everyId, Document.class, CLAIMS).stream()
                .map(claim -> claim.getString("_id"))
                .filter(id -> !Handle.skeleton(id).equals(id))
                .toList();
        old.forEach(this::move);
    }

    private void move(String handle) {
        Document claim = mongo.findOne(query(where("_id").is(handle)), Document.class, CLAIMS);
        if (claim == null) {
            return;
        }
        String userId = claim.getString("userId");
        try {
            mongo.insert(new Document(claim).append("_id", Handle.skeleton(handle)), CLAIMS);
        } catch (DuplicateKeyException taken) {
            Document other = mongo.findOne(query(where("_id").is(Handle.skeleton(handle))), Document.class, CLAIMS);
            if (other == null || !userId.equals(other.getString("userId"))) {
                log.warn("two people have handles that look alike; the second is not found by theirs");
                return;
            }
        }
        mongo.remove(query(where("_id").is(handle).and("userId").is(userId)), CLAIMS);
    }
}
