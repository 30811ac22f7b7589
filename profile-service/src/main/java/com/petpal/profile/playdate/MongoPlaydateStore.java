package com.petpal.profile.playdate;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
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

/** Playdates in {@code profile.playdates}. */
@Component
final class MongoPlaydateStore implements PlaydateStore {

    private static final ShardedCollection PLAYDATES =
            Collections.of("profile", "playdates").orElseThrow();
    private static final String HOME = "homeId";
    private static final String ID = "_id";
    private static final String PEOPLE = "people";
    private static final String VERSION = "version";
    private static final String STARTS = "details.startsAt";

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoPlaydateStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public void add(Playdate playdate) {
        var event = event(PlaydateNews.CREATED, playdate);
        try {
            mongo.insert(StoredPlaydate.of(playdate, event));
        } catch (DuplicateKeyException again) {
            // The same request after a crash: its id was fixed before, so this is the playdate it made.
            return;
        }
        publish(playdate, event);
    }

    @Override
    public Optional<Playdate> find(PlaydateId playdateId) {
        return read(query(of(playdateId))).stream().findFirst();
    }

    @Override
    public List<Playdate> findAll(Collection<PlaydateId> playdateIds) {
        List<UserId> homes =
                playdateIds.stream().map(PlaydateId::home).distinct().toList();
        List<String> ids = playdateIds.stream().map(PlaydateId::toString).toList();
        return ids.isEmpty()
                ? List.of()
                : read(query(where(HOME).in(homes).and(ID).in(ids)).comment(Declared.PLAYDATES.comment()));
    }

    @Override
    public boolean change(Playdate seen, Playdate changed) {
        boolean isCancelled = changed.isCalledOff() && !seen.isCalledOff();
        var event = event(isCancelled ? PlaydateNews.CANCELLED : PlaydateNews.CHANGED, changed);
        var update = notes(changed)
                .set("details", changed.details())
                .set("guests", changed.guests())
                .set("cancelled", changed.cancelled())
                .set("hiddenBy", changed.hiddenBy())
                .set("over", changed.over())
                .set("dueAt", changed.dueAt())
                .set("edition", changed.edition())
                .set(VERSION, changed.version());
        boolean is = update(asSeen(seen, seen.version()), Outbox.addTo(update, event));
        if (is) {
            publish(changed, event);
        }
        return is;
    }

    @Override
    public boolean crossOut(Playdate seen) {
        return update(asSeen(seen, seen.version()), notes(seen.relisting(Set.of())));
    }

    private static Update notes(Playdate playdate) {
        return new Update().set("relist", playdate.relist()).set(PEOPLE, playdate.people());
    }

    @Override
    public List<Playdate> hostedBy(UserId host, Instant now, Optional<ByTime> after, int limit) {
        Criteria which = where(HOME).is(host).and("details.endsAt").gt(now);
        after.ifPresent(last -> which.orOperator(
                where(STARTS).gt(last.at()), where(STARTS).is(last.at()).and(ID).gt(last.subject())));
        return read(query(which).with(Sort.by(STARTS, ID)).limit(limit));
    }

    @Override
    public List<Playdate> allHostedBy(UserId host, Optional<PlaydateId> after, int limit) {
        return read(after(where(HOME).is(host), after, limit));
    }

    @Override
    public List<PlaydateId> withGuest(UserId host, UserId guest) {
        return ids(query(where(HOME).is(host).and("guests.rsvps.userId").is(guest)));
    }

    @Override
    public List<PlaydateId> naming(UserId person, int limit) {
        return ids(query(where(PEOPLE).is(person)).limit(limit).comment(Declared.ERASURE.comment()));
    }

    @Override
    public List<Playdate> some(Optional<PlaydateId> after, int limit) {
        return read(after(new Criteria(), after, limit).comment(Declared.LISTINGS_REBUILD.comment()));
    }

    @Override
    public void purge(Playdate seen) {
        Criteria settled = asSeen(seen, seen.version()).and("pendingSince").exists(false);
        mongo.remove(query(settled), StoredPlaydate.class);
    }

    @Override
    public long remove(UserId host, Collection<PlaydateId> playdateIds) {
        List<String> ids = playdateIds.stream().map(PlaydateId::toString).toList();
        return mongo.remove(query(where(HOME).is(host).and(ID).in(ids)), StoredPlaydate.class)
                .getDeletedCount();
    }

    private static Query after(Criteria which, Optional<PlaydateId> after, int limit) {
        after.ifPresent(last -> which.and(ID).gt(last.toString()));
        return query(which).with(Sort.by(ID)).limit(limit);
    }

    private List<Playdate> read(Query query) {
        return mongo.find(query, StoredPlaydate.class).stream()
                .map(StoredPlaydate::toPlaydate)
                .toList();
    }

    private List<PlaydateId> ids(Query query) {
        return read(query).stream().map(Playdate::playdateId).toList();
    }

    private PendingEvent event(String type, Playdate playdate) {
        return outbox.event(
                type, playdate.playdateId().toString(), playdate.version(), new PlaydateNews(playdate.playdateId()));
    }

    private void publish(Playdate playdate, PendingEvent event) {
        var key = new Document(ID, playdate.playdateId().toString())
                .append(HOME, playdate.hostId().toString());
        outbox.publish(PLAYDATES, key, List.of(event));
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, StoredPlaydate.class).getMatchedCount() > 0;
    }

    private static Criteria asSeen(Playdate playdate, long version) {
        return of(playdate.playdateId()).and(VERSION).is(version);
    }

    private static Criteria of(PlaydateId playdateId) {
        return where(HOME).is(playdateId.home()).and(ID).is(playdateId.toString());
    }
}
