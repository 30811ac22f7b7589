package com.petpal.auth.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Refresh families in {@code auth.sessions}; every command goes to the shard of the session's owner. */
final class MongoSessionStore implements SessionStore {

    private static final String SESSIONS = "sessions";

    private final MongoTemplate mongo;

    MongoSessionStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void begin(Session session) {
        mongo.insert(session);
    }

    @Override
    public Optional<Session> find(SessionId id, Instant now) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(key(id).and("expiresAt").gt(now)), Session.class));
    }

    @Override
    public boolean rotate(RefreshToken given, Rotation rotation) {
        var current = Query.query(key(given.sessionId())
                .and("current")
                .is(given.hash())
                .and("expiresAt")
                .gt(rotation.at()));
        var update = new Update()
                .set("current", rotation.successor().hash())
                .set("previous", given.hash())
                .set("salt", rotation.salt())
                .set("network", rotation.network())
                .set("rotatedAt", rotation.at())
                .set("expiresAt", rotation.expiresAt());
        return mongo.findAndModify(current, update, Session.class) != null;
    }

    @Override
    public void end(SessionId id) {
        mongo.findAndRemove(Query.query(key(id)), Session.class);
    }

    @Override
    public List<Session> of(UserId owner, String after, int limit, Instant now) {
        var page = Query.query(where("userId")
                        .is(owner)
                        .and("_id")
                        .gt(after)
                        .and("expiresAt")
                        .gt(now))
                .with(Sort.by("_id"))
                .limit(limit);
        return mongo.find(page, Session.class);
    }

    @Override
    public List<String> idsOf(UserId owner, Instant now) {
        var all = Query.query(
                where("userId").is(owner.toString()).and("expiresAt").gt(now));
        all.fields().include("_id");
        return mongo.find(all, Document.class, SESSIONS).stream()
                .map(session -> session.getString("_id"))
                .toList();
    }

    @Override
    public void end(UserId owner, Collection<String> ids) {
        if (!ids.isEmpty()) {
            mongo.remove(Query.query(where("userId").is(owner).and("_id").in(ids)), Session.class);
        }
    }

    private static Criteria key(SessionId id) {
        return where("_id").is(id.text()).and("userId").is(id.owner());
    }
}
