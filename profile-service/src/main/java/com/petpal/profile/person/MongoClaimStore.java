package com.petpal.profile.person;

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

/** Claims in {@code profile.handle_claims}. */
@Component
final class MongoClaimStore implements ClaimStore {

    private static final String CLAIMS = "handle_claims";

    private final MongoTemplate mongo;

    MongoClaimStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<HandleClaim> find(Handle handle) {
        return Optional.ofNullable(mongo.findOne(query(where("_id").is(handle.value())), Document.class, CLAIMS))
                .map(claim -> new HandleClaim(
                        handle,
                        UserId.parse(claim.getString("userId")),
                        Optional.ofNullable(claim.getDate("leaseUntil")).map(Date::toInstant)));
    }

    @Override
    public boolean claim(Handle handle, UserId userId, Instant leaseUntil) {
        try {
            mongo.insert(
                    new Document("_id", handle.value())
                            .append("userId", userId.toString())
                            .append("leaseUntil", Date.from(leaseUntil)),
                    CLAIMS);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public boolean takeOver(HandleClaim seen, UserId userId, Instant leaseUntil) {
        Criteria asSeen = of(seen.handle(), seen.userId())
                .and("leaseUntil")
                .is(seen.leaseUntil().map(Date::from).orElseThrow());
        return update(asSeen, new Update().set("userId", userId.toString()).set("leaseUntil", Date.from(leaseUntil)));
    }

    @Override
    public boolean renew(Handle handle, UserId userId, Instant leaseUntil) {
        return update(leased(handle, userId), new Update().set("leaseUntil", Date.from(leaseUntil)))
                || find(handle).filter(claim -> claim.userId().equals(userId)).isPresent();
    }

    @Override
    public boolean hold(Handle handle, UserId userId) {
        return update(of(handle, userId), new Update().unset("leaseUntil"));
    }

    @Override
    public void release(Handle handle, UserId userId) {
        mongo.remove(query(leased(handle, userId)), CLAIMS);
    }

    @Override
    public long forget(Handle handle, UserId userId) {
        return mongo.remove(query(of(handle, userId)), CLAIMS).getDeletedCount();
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, CLAIMS).getMatchedCount() > 0;
    }

    private static Criteria of(Handle handle, UserId userId) {
        return where("_id").is(handle.value()).and("userId").is(userId.toString());
    }

    private static Criteria leased(Handle handle, UserId userId) {
        return of(handle, userId).and("leaseUntil").exists(true);
    }
}
