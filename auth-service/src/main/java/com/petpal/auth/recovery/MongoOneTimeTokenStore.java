package com.petpal.auth.recovery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.auth.mail.LetterKind;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One-time tokens in {@code auth.one_time_tokens}; every command goes to the shard of the token's owner. */
@Component
final class MongoOneTimeTokenStore implements OneTimeTokenStore {

    private static final String TOKENS = "one_time_tokens";
    private static final String USED_AT = "usedAt";

    private final MongoTemplate mongo;

    MongoOneTimeTokenStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(OneTimeToken token, Instant expiresAt) {
        try {
            mongo.insert(
                    new Document("_id", token.id())
                            .append("userId", token.owner().toString())
                            .append("kind", token.kind().text())
                            .append("hash", token.hash())
                            .append("expiresAt", Date.from(expiresAt)),
                    TOKENS);
        } catch (DuplicateKeyException known) {
            // Its letter is sent a second time.
        }
    }

    @Override
    public boolean isGood(OneTimeToken token, Instant now) {
        return mongo.findOne(query(good(token, now)), Document.class, TOKENS) != null;
    }

    @Override
    public boolean use(OneTimeToken token, Instant now) {
        return mongo.findAndModify(query(good(token, now)), used(now), Document.class, TOKENS) != null;
    }

    @Override
    public void useUpAll(UserId userId, LetterKind kind, Instant now) {
        Criteria unused = where("userId")
                .is(userId.toString())
                .and("kind")
                .is(kind.text())
                .and(USED_AT)
                .exists(false);
        mongo.updateMulti(query(unused), used(now), TOKENS);
    }

    private static Criteria good(OneTimeToken token, Instant now) {
        return where("_id")
                .is(token.id())
                .and("userId")
                .is(token.owner().toString())
                .and("kind")
                .is(token.kind().text())
                .and("hash")
                .is(token.hash())
                .and(USED_AT)
                .exists(false)
                .and("expiresAt")
                .gt(Date.from(now));
    }

    private static Update used(Instant now) {
        return new Update().set(USED_AT, Date.from(now));
    }
}
