package com.petpal.platform.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;

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
        Query query = key(abandoned.principal(), abandoned.id())
                .addCriteria(where("done").is(false).and("leaseUntil").is(abandoned.leaseUntil()));
        return Optional.ofNullable(mongo.findAndModify(
                query,
                new Update().set("leaseUntil", leaseUntil),
                FindAndModifyOptions.options().returnNew(true),
                IdempotencyRecord.class));
    }

    void finish(IdempotencyRecord record, StoredAnswer answer) {
        mongo.updateFirst(
                key(record.principal(), record.id()),
                new Update().set("done", true).set("answer", answer),
                IdempotencyRecord.class);
    }

    /** Lets go of a lease; the resource id stays, for what the work did is unknown. */
    void release(IdempotencyRecord record, Instant now) {
        mongo.updateFirst(
                key(record.principal(), record.id()).addCriteria(where("done").is(false)),
                new Update().set("leaseUntil", now),
                IdempotencyRecord.class);
    }

    /** Forgets a record that is over, or whose request was refused: a corrected one may use the key. */
    void forget(String principal, String id) {
        mongo.remove(key(principal, id).addCriteria(where("done").is(false)), IdempotencyRecord.class);
    }

    void forgetExpired(String principal, String id, Instant now) {
        mongo.remove(key(principal, id).addCriteria(where("expiresAt").lte(now)), IdempotencyRecord.class);
    }

    private static Query key(String principal, String id) {
        return Query.query(where("principal").is(principal).and("_id").is(id));
    }
}
