package com.petpal.platform.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.petpal.platform.idempotency.IdempotencyRecord.State;
import com.petpal.platform.idempotency.IdempotencyRecord.StoredAnswer;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Keeps idempotency records; every command names the whole shard key. */
final class IdempotencyStore {

    private final MongoTemplate mongo;

    IdempotencyStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @return whether this was the first record of its key */
    boolean begin(IdempotencyRecord record) {
        try {
            mongo.insert(record);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    Optional<IdempotencyRecord> find(String principal, String id, Instant now) {
        Query query = key(principal, id).addCriteria(where("expiresAt").gt(now));
        return Optional.ofNullable(mongo.findOne(query, IdempotencyRecord.class));
    }

    /** Continues a request whose process died: by one caller only, and with the resource id it had. */
    Optional<IdempotencyRecord> takeOver(IdempotencyRecord abandoned, Instant leaseUntil) {
        return Optional.ofNullable(mongo.findAndModify(
                running(abandoned),
                new Update().set("leaseUntil", leaseUntil),
                FindAndModifyOptions.options().returnNew(true),
                IdempotencyRecord.class));
    }

    /** Also after the lease was lost: whoever took over works on the same resource, and the first answer stays. */
    void finish(IdempotencyRecord record, StoredAnswer answer) {
        mongo.updateFirst(
                key(record.principal(), record.id()).addCriteria(where("state").is(State.RUNNING)),
                new Update().set("state", State.DONE).set("answer", answer),
                IdempotencyRecord.class);
    }

    /** Lets go of a lease, unless it was lost; the resource id stays, for what the work did is unknown. */
    void release(IdempotencyRecord record, Instant now) {
        mongo.updateFirst(running(record), new Update().set("leaseUntil", now), IdempotencyRecord.class);
    }

    /** Forgets a request that was refused, unless its lease was lost: a corrected one may use the key. */
    void forget(IdempotencyRecord record) {
        mongo.remove(running(record), IdempotencyRecord.class);
    }

    void forgetExpired(String principal, String id, Instant now) {
        mongo.remove(key(principal, id).addCriteria(where("expiresAt").lte(now)), IdempotencyRecord.class);
    }

    /** The record, as long as nobody else has its lease. */
    private static Query running(IdempotencyRecord record) {
        return key(record.principal(), record.id())
                .addCriteria(where("state").is(State.RUNNING).and("leaseUntil").is(record.leaseUntil()));
    }

    private static Query key(String principal, String id) {
        return Query.query(where("principal").is(principal).and("_id").is(id));
    }
}
