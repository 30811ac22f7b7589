package com.petpal.auth.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Claims in {@code auth.email_claims}. */
@Component
final class MongoClaimStore implements ClaimStore {

    private static final String CLAIMS = "email_claims";

    private final MongoTemplate mongo;

    MongoClaimStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<EmailClaim> find(EmailAddress email) {
        return Optional.ofNullable(mongo.findOne(query(where("_id").is(email.value())), Document.class, CLAIMS))
                .map(claim -> new EmailClaim(
                        email,
                        UserId.parse(claim.getString("userId")),
                        Optional.ofNullable(claim.getDate("leaseUntil")).map(Date::toInstant)));
    }

    @Override
    public boolean claim(EmailAddress email, UserId userId, Instant leaseUntil) {
        try {
            mongo.insert(
                    new Document("_id", email.value())
                            .append("userId", userId.toString())
                            .append("leaseUntil", Date.from(leaseUntil)),
                    CLAIMS);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public boolean takeOver(EmailClaim seen, UserId userId, Instant leaseUntil) {
        Criteria asSeen = of(seen.email(), seen.userId())
                .and("leaseUntil")
                .is(Date.from(seen.leaseUntil().orElseThrow()));
        return update(asSeen, new Update().set("userId", userId.toString()).set("leaseUntil", Date.from(leaseUntil)));
    }

    @Override
    public boolean hold(EmailAddress email, UserId userId, Instant now) {
        return update(of(email, userId).and("leaseUntil").gt(Date.from(now)), new Update().unset("leaseUntil"));
    }

    @Override
    public boolean release(EmailAddress email, UserId userId) {
        Criteria leased = of(email, userId).and("leaseUntil").exists(true);
        return mongo.remove(query(leased), CLAIMS).getDeletedCount() > 0;
    }

    @Override
    public void forget(EmailAddress email, UserId userId) {
        mongo.remove(query(of(email, userId)), CLAIMS);
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, CLAIMS).getMatchedCount() > 0;
    }

    private static Criteria of(EmailAddress email, UserId userId) {
        return where("_id").is(email.value()).and("userId").is(userId.toString());
    }
}
