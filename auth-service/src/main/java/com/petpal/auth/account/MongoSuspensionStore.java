package com.petpal.auth.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Suspensions, each by its reason, in {@code auth.accounts}. */
@Component
final class MongoSuspensionStore implements SuspensionStore {

    private static final String ACCOUNTS = "accounts";
    private static final String SUSPENSIONS = "suspensions";

    private final MongoTemplate mongo;

    MongoSuspensionStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Of several the latest counts. */
    static Optional<Instant> until(Document account) {
        return Optional.ofNullable(account.get(SUSPENSIONS, Document.class)).stream()
                .flatMap(suspensions -> suspensions.values().stream())
                .map(until -> ((Date) until).toInstant())
                .max(Comparator.naturalOrder());
    }

    @Override
    public boolean suspend(UserId userId, String reason, Instant until) {
        return update(userId, new Update().set(SUSPENSIONS + "." + reason, Date.from(until)));
    }

    @Override
    public boolean lift(UserId userId, String reason) {
        return update(userId, new Update().unset(SUSPENSIONS + "." + reason));
    }

    private boolean update(UserId userId, Update change) {
        return mongo.updateFirst(query(where("_id").is(userId.toString())), change, ACCOUNTS)
                        .getModifiedCount()
                > 0;
    }
}
