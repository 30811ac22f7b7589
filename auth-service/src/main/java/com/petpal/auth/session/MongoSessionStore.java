package com.petpal.auth.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Refresh families in {@code auth.sessions}; every command goes to the shard of the session's owner. */
final class MongoSessionStore implements SessionStore {

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
                .set("rotatedAt", rotation.at())
                .set("expiresAt", rotation.expiresAt());
        return mongo.findAndModify(current, update, Session.class) != null;
    }

    @Override
    public void end(SessionId id) {
        mongo.findAndRemove(Query.query(key(id)), Session.class);
    }

    @Override
    public void endAll(UserId userId) {
        mongo.remove(Query.query(where("userId").is(userId)), Session.class);
    }

    @Override
    public void endOthers(UserId userId, SessionId kept) {
        mongo.remove(Query.query(where("userId").is(userId).and("_id").ne(kept.text())), Session.class);
    }

    private static Criteria key(SessionId id) {
        return where("_id").is(id.text()).and("userId").is(id.owner());
    }
}
