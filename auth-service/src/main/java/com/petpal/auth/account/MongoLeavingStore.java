package com.petpal.auth.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.auth.deletion.Leaving;
import com.petpal.platform.identity.UserId;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The states of {@code auth.accounts} that lead away. */
@Component
final class MongoLeavingStore implements LeavingStore {

    private static final String ACCOUNTS = "accounts";
    private static final String STATE = "state";
    private static final String ACTIVE = "active";
    private static final String LEAVING = "leaving";
    private static final String ERASING = "erasing";

    private final MongoTemplate mongo;

    MongoLeavingStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    static Optional<Leaving> leaving(Document account) {
        return Optional.ofNullable(account.get(LEAVING, Document.class))
                .map(stored -> new Leaving(
                        stored.getString("deletionId"),
                        stored.getDate("erasesAt").toInstant()));
    }

    static boolean isSealed(Document account) {
        return ERASING.equals(account.getString(STATE));
    }

    @Override
    public boolean leave(UserId userId, Leaving leaving) {
        Document wanted =
                new Document("deletionId", leaving.deletionId()).append("erasesAt", Date.from(leaving.erasesAt()));
        return update(
                of(userId).and(STATE).is(ACTIVE),
                new Update().set(STATE, LEAVING).set(LEAVING, wanted));
    }

    @Override
    public boolean keep(UserId userId) {
        return update(
                of(userId).and(STATE).in(LEAVING, ACTIVE),
                new Update().set(STATE, ACTIVE).unset(LEAVING));
    }

    @Override
    public boolean seal(UserId userId, String deletionId) {
        Criteria leaving = of(userId)
                .and(STATE)
                .in(LEAVING, ERASING)
                .and("leaving.deletionId")
                .is(deletionId);
        return update(leaving, new Update().set(STATE, ERASING));
    }

    @Override
    public Optional<EmailAddress> sealed(UserId userId, String deletionId) {
        return Optional.ofNullable(mongo.findOne(query(erasing(userId, deletionId)), Document.class, ACCOUNTS))
                .map(account -> new EmailAddress(account.getString("email")));
    }

    @Override
    public long remove(UserId userId, String deletionId) {
        return mongo.remove(query(erasing(userId, deletionId)), ACCOUNTS).getDeletedCount();
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, ACCOUNTS).getMatchedCount() > 0;
    }

    private static Criteria erasing(UserId userId, String deletionId) {
        return of(userId).and(STATE).is(ERASING).and("leaving.deletionId").is(deletionId);
    }

    private static Criteria of(UserId userId) {
        return where("_id").is(userId.toString());
    }
}
