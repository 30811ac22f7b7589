package com.petpal.profile.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
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
    private static final String USER = "userId";
    private static final String LEASE = "leaseUntil";
    private static final String KEPT = "keptUntil";
    private static final String DUE = "dueAt";

    private final MongoTemplate mongo;

    MongoClaimStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<HandleClaim> find(Handle handle) {
        return find(handle.skeleton());
    }

    @Override
    public Optional<HandleClaim> find(String skeleton) {
        return Optional.ofNullable(mongo.findOne(query(where("_id").is(skeleton)), Document.class, CLAIMS))
                .map(claim -> new HandleClaim(
                        skeleton,
                        UserId.parse(claim.getString(USER)),
                        instant(claim, LEASE),
                        instant(claim, KEPT),
                        instant(claim, DUE)));
    }

    @Override
    public List<UserId> holders(Collection<String> skeletons) {
        var some = query(where("_id").in(skeletons)).comment(Declared.HANDLES.comment());
        return mongo.find(some, Document.class, CLAIMS).stream()
                .map(claim -> UserId.parse(claim.getString(USER)))
                .toList();
    }

    @Override
    public boolean claim(Handle handle, UserId userId, HandleLease lease) {
        var claim = new Document("_id", handle.skeleton())
                .append(USER, userId.toString())
                .append(LEASE, Date.from(lease.until()));
        lease.dueAt().ifPresent(due -> claim.append(DUE, Date.from(due)));
        try {
            mongo.insert(claim, CLAIMS);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public boolean takeOver(HandleClaim seen, UserId userId, HandleLease lease) {
        var update = new Update().set(USER, userId.toString()).set(LEASE, Date.from(lease.until()));
        lease.dueAt().ifPresentOrElse(due -> update.set(DUE, Date.from(due)), () -> update.unset(DUE));
        return update(as(seen), seen.isOf(userId) ? update : update.unset(KEPT));
    }

    @Override
    public boolean renew(Handle handle, UserId userId, Instant leaseUntil) {
        return update(leased(handle, userId), new Update().set(LEASE, Date.from(leaseUntil)))
                || find(handle).filter(claim -> claim.isOf(userId)).isPresent();
    }

    @Override
    public boolean hold(Handle handle, UserId userId) {
        return update(of(handle, userId), held());
    }

    @Override
    public void hold(HandleClaim seen) {
        update(as(seen), held());
    }

    @Override
    public boolean watch(Handle handle, UserId userId, Instant dueAt) {
        return update(of(handle, userId), new Update().set(DUE, Date.from(dueAt)));
    }

    @Override
    public void keepBack(Handle handle, UserId userId, Instant until) {
        update(of(handle, userId), kept(until));
    }

    @Override
    public void keepBack(HandleClaim seen, Instant until) {
        update(as(seen), kept(until));
    }

    @Override
    public void free(HandleClaim seen) {
        mongo.remove(query(as(seen)), CLAIMS);
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

    private static Update held() {
        return new Update().unset(LEASE).unset(KEPT).unset(DUE);
    }

    private static Update kept(Instant until) {
        Date date = Date.from(until);
        return new Update().unset(LEASE).set(KEPT, date).set(DUE, date);
    }

    private static Criteria of(Handle handle, UserId userId) {
        return where("_id").is(handle.skeleton()).and(USER).is(userId.toString());
    }

    private static Criteria leased(Handle handle, UserId userId) {
        return of(handle, userId).and(LEASE).exists(true);
    }

    /** A field that is not there equals null. */
    private static Criteria as(HandleClaim seen) {
        return where("_id")
                .is(seen.skeleton())
                .and(USER)
                .is(seen.userId().toString())
                .and(LEASE)
                .is(seen.leaseUntil().map(Date::from).orElse(null))
                .and(KEPT)
                .is(seen.keptUntil().map(Date::from).orElse(null))
                .and(DUE)
                .is(seen.dueAt().map(Date::from).orElse(null));
    }

    private static Optional<Instant> instant(Document claim, String field) {
        return Optional.ofNullable(claim.getDate(field)).map(Date::toInstant);
    }
}
