package com.petpal.profile.count;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts in {@code profile.counts}. */
@Component
final class MongoCountStore implements CountStore {

    private static final String COUNTS = "counts";
    private static final String POSTS_DUE = "postsDue";

    private final MongoTemplate mongo;

    MongoCountStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<KnownCounts> find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(query(of(userId)), Document.class, COUNTS))
                .map(known -> new KnownCounts(
                        new Counts(known.getLong("followers"), known.getLong("following"), posts(known)),
                        known.getDate("countedAt").toInstant(),
                        known.getLong("version"),
                        known.getBoolean(POSTS_DUE, false)));
    }

    /** Of a document from before they were counted there are none. */
    private static long posts(Document known) {
        return Objects.requireNonNullElse(known.getLong("posts"), 0L);
    }

    @Override
    public boolean add(UserId userId, KnownCounts first) {
        var document = new Document("_id", userId.toString())
                .append("followers", first.counts().followers())
                .append("following", first.counts().following())
                .append("posts", first.counts().posts())
                .append("countedAt", Date.from(first.countedAt()))
                .append("version", first.version());
        try {
            mongo.insert(document, COUNTS);
            return true;
        } catch (DuplicateKeyException counted) {
            return false;
        }
    }

    @Override
    public boolean change(UserId userId, KnownCounts seen, KnownCounts next) {
        var update = new Update()
                .set("followers", next.counts().followers())
                .set("following", next.counts().following())
                .set("posts", next.counts().posts())
                .set("countedAt", Date.from(next.countedAt()))
                .set("version", next.version());
        if (!next.postsDue()) {
            update.unset("dueAt").unset(POSTS_DUE);
        }
        Criteria asSeen = of(userId).and("version").is(seen.version());
        return mongo.updateFirst(query(asSeen), update, COUNTS).getMatchedCount() > 0;
    }

    @Override
    public void due(UserId userId, Instant at, boolean posts) {
        var update = new Update().min("dueAt", Date.from(at)).inc("version", 1L);
        if (posts) {
            update.set(POSTS_DUE, true);
        }
        mongo.updateFirst(query(of(userId)), update, COUNTS);
    }

    @Override
    public long remove(UserId userId) {
        return mongo.remove(query(of(userId)), COUNTS).getDeletedCount();
    }

    private static Criteria of(UserId userId) {
        return where("_id").is(userId.toString());
    }
}
