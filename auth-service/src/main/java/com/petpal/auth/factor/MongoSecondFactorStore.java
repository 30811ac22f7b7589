package com.petpal.auth.factor;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Second factors in {@code auth.accounts}: the fields {@code totp} and {@code totpBegun}, and no other. */
@Component
final class MongoSecondFactorStore implements SecondFactorStore {

    private static final String ACCOUNTS = "accounts";
    private static final String BEGUN = "totpBegun";
    private static final String TOTP = "totp";
    private static final String SECRET = "secret";
    private static final String USED_STEP = "usedStep";
    private static final String RECOVERY = "recovery";

    private final MongoTemplate mongo;

    MongoSecondFactorStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> begin(UserId userId, String sealed) {
        Query without = only(of(userId).and(TOTP).exists(false), "email");
        var account = mongo.findAndModify(without, new Update().set(BEGUN, sealed), Document.class, ACCOUNTS);
        return Optional.ofNullable(account).map(found -> found.getString("email"));
    }

    @Override
    public Optional<String> begun(UserId userId) {
        return Optional.ofNullable(mongo.findOne(only(of(userId), BEGUN), Document.class, ACCOUNTS))
                .map(account -> account.getString(BEGUN));
    }

    @Override
    public boolean enable(SecondFactor confirmed, List<String> recovery, Instant at) {
        Criteria stillBegun = of(confirmed.userId()).and(BEGUN).is(confirmed.sealed());
        var totp = new Document(SECRET, confirmed.sealed())
                .append(USED_STEP, confirmed.usedStep())
                .append(RECOVERY, recovery)
                .append("enabledAt", Date.from(at));
        return change(
                stillBegun.and(TOTP).exists(false), new Update().set(TOTP, totp).unset(BEGUN));
    }

    @Override
    public Optional<SecondFactor> find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(only(of(userId), TOTP), Document.class, ACCOUNTS))
                .map(account -> account.get(TOTP, Document.class))
                .map(totp -> new SecondFactor(userId, totp.getString(SECRET), totp.getLong(USED_STEP)));
    }

    @Override
    public boolean useStep(SecondFactor seen, long step) {
        Criteria unused = unchanged(seen).and(TOTP + "." + USED_STEP).lt(step);
        return change(unused, new Update().set(TOTP + "." + USED_STEP, step));
    }

    @Override
    public OptionalInt useRecoveryCode(SecondFactor seen, String hash) {
        String codes = TOTP + "." + RECOVERY;
        var account = mongo.findAndModify(
                only(unchanged(seen).and(codes).is(hash), codes),
                new Update().pull(codes, hash),
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                ACCOUNTS);
        return account == null
                ? OptionalInt.empty()
                : OptionalInt.of(account.get(TOTP, Document.class)
                        .getList(RECOVERY, String.class)
                        .size());
    }

    @Override
    public boolean disable(UserId userId) {
        return change(of(userId).and(TOTP).exists(true), new Update().unset(TOTP));
    }

    private boolean change(Criteria account, Update update) {
        return mongo.updateFirst(query(account), update, ACCOUNTS).getMatchedCount() > 0;
    }

    private static Criteria of(UserId userId) {
        return where("_id").is(userId.toString());
    }

    /** Still with the same secret: another one was confirmed by other codes. */
    private static Criteria unchanged(SecondFactor seen) {
        return of(seen.userId()).and(TOTP + "." + SECRET).is(seen.sealed());
    }

    private static Query only(Criteria account, String field) {
        Query query = query(account);
        query.fields().include(field);
        return query;
    }
}
