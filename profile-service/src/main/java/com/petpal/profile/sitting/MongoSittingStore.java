package com.petpal.profile.sitting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Sitting requests in {@code profile.sitting_requests}. */
@Component
final class MongoSittingStore implements SittingStore {

    private static final ShardedCollection REQUESTS =
            Collections.of("profile", "sitting_requests").orElseThrow();
    private static final String HOME = "homeId";
    private static final String ID = "_id";
    private static final String PEOPLE = "people";
    private static final String VERSION = "version";
    private static final String FROM = "details.from";
    private static final String STATE = "state";
    private static final String PENDING = "pending";
    private static final String SINCE = "pendingSince";

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final SittingEvents events;

    MongoSittingStore(MongoTemplate mongo, Outbox outbox, SittingEvents events) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
    }

    @Override
    public void add(SittingRequest request) {
        PendingEvent event = events.of(request);
        try {
            mongo.insert(StoredSitting.of(request, event));
        } catch (DuplicateKeyException again) {
            // The same request after a crash: its id was fixed before, so this is the one it made.
            return;
        }
        publish(request, List.of(event));
    }

    @Override
    public Optional<SittingRequest> find(SittingId sittingId) {
        return read(query(of(sittingId))).stream().findFirst();
    }

    @Override
    public List<SittingRequest> findAll(Collection<SittingId> sittingIds) {
        List<UserId> homes = sittingIds.stream().map(SittingId::home).distinct().toList();
        List<String> ids = sittingIds.stream().map(SittingId::toString).toList();
        return ids.isEmpty()
                ? List.of()
                : read(query(where(HOME).in(homes).and(ID).in(ids)).comment(Declared.SITTING_REQUESTS.comment()));
    }

    @Override
    public boolean change(SittingRequest seen, SittingRequest changed) {
        return change(seen, changed, events.between(seen, changed));
    }

    @Override
    public boolean forget(SittingRequest seen, SittingRequest changed, UserId erased) {
        if (!change(seen, changed, events.forgetting(seen, changed))) {
            return false;
        }
        Criteria which = of(seen.sittingId());
        update(which, new Update().pull(PENDING, query(where("data").regex(erased.toString()))));
        update(
                of(seen.sittingId()).and(PENDING).size(0),
                new Update().unset(PENDING).unset(SINCE));
        return true;
    }

    private boolean change(SittingRequest seen, SittingRequest changed, List<PendingEvent> news) {
        var update = notes(changed)
                .set("details", changed.details())
                .set(STATE, changed.state())
                .set("fence", changed.fence())
                .set("alerting", changed.alerting())
                .set("dueAt", changed.dueAt())
                .set(VERSION, changed.version());
        Claim claim = changed.claim();
        if (claim == null) {
            update.unset("claim");
        } else {
            update.set("claim", claim);
        }
        boolean is = update(asSeen(seen), Outbox.addTo(update, news));
        if (is) {
            publish(changed, news);
        }
        return is;
    }

    @Override
    public boolean crossOut(SittingRequest seen) {
        return update(asSeen(seen), notes(seen.relisting(Set.of())));
    }

    private static Update notes(SittingRequest request) {
        return new Update().set("relist", request.relist()).set(PEOPLE, request.people());
    }

    @Override
    public List<SittingRequest> of(UserId owner, Optional<ByTime> after, int limit) {
        Criteria which = where(HOME).is(owner);
        after.ifPresent(last -> which.orOperator(
                where(FROM).gt(last.at()), where(FROM).is(last.at()).and(ID).gt(last.subject())));
        return read(query(which).with(Sort.by(FROM, ID)).limit(limit));
    }

    @Override
    public List<SittingRequest> allOf(UserId owner, Optional<SittingId> after, int limit) {
        return read(after(where(HOME).is(owner), after, limit));
    }

    @Override
    public List<SittingId> claimed(UserId owner, UserId sitter) {
        return ids(query(where(HOME)
                .is(owner)
                .and(STATE)
                .is(SittingRequest.State.CLAIMED)
                .and("claim.sitterId")
                .is(sitter)));
    }

    @Override
    public List<SittingRequest> sitting(Collection<UserId> owners, PetId petId) {
        Criteria homes = owners.size() == 1
                ? where(HOME).is(owners.iterator().next())
                : where(HOME).in(owners);
        return read(query(homes.and(STATE)
                        .is(SittingRequest.State.CLAIMED)
                        .and("details.petIds")
                        .is(petId))
                .comment(Declared.SITTING_WINDOWS.comment()));
    }

    @Override
    public List<SittingId> naming(UserId person, int limit) {
        return ids(query(where(PEOPLE).is(person)).limit(limit).comment(Declared.ERASURE.comment()));
    }

    @Override
    public List<SittingRequest> some(Optional<SittingId> after, int limit) {
        return read(after(new Criteria(), after, limit).comment(Declared.LISTINGS_REBUILD.comment()));
    }

    @Override
    public void purge(SittingRequest seen) {
        Criteria settled = asSeen(seen).and(SINCE).exists(false);
        mongo.remove(query(settled), StoredSitting.class);
    }

    @Override
    public long remove(UserId owner, Collection<SittingId> sittingIds) {
        List<String> ids = sittingIds.stream().map(SittingId::toString).toList();
        return mongo.remove(query(where(HOME).is(owner).and(ID).in(ids)), StoredSitting.class)
                .getDeletedCount();
    }

    private static Query after(Criteria which, Optional<SittingId> after, int limit) {
        after.ifPresent(last -> which.and(ID).gt(last.toString()));
        return query(which).with(Sort.by(ID)).limit(limit);
    }

    private List<SittingRequest> read(Query query) {
        return mongo.find(query, StoredSitting.class).stream()
                .map(StoredSitting::toRequest)
                .toList();
    }

    private List<SittingId> ids(Query query) {
        return read(query).stream().map(SittingRequest::sittingId).toList();
    }

    private void publish(SittingRequest request, List<PendingEvent> news) {
        var key = new Document(ID, request.sittingId().toString())
                .append(HOME, request.ownerId().toString());
        outbox.publish(REQUESTS, key, news);
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, StoredSitting.class).getMatchedCount() > 0;
    }

    private static Criteria asSeen(SittingRequest request) {
        return of(request.sittingId()).and(VERSION).is(request.version());
    }

    private static Criteria of(SittingId sittingId) {
        return where(HOME).is(sittingId.home()).and(ID).is(sittingId.toString());
    }
}
