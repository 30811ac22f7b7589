package com.petpal.profile.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.profile.place.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** People in {@code profile.people}. */
@Component
final class MongoPeopleStore implements PeopleStore {

    private static final ShardedCollection COLLECTION =
            Collections.of("profile", "people").orElseThrow();
    private static final String PEOPLE = COLLECTION.name();
    private static final String LOCATION = "location";
    private static final int MOST_IN_ONE_QUERY = Declared.MOST_VALUES;

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoPeopleStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public boolean addProvisional(Person person, Instant dueAt) {
        var document = new Document("_id", person.userId().toString())
                .append("handle", person.handle())
                .append("displayName", person.displayName())
                .append("privacy", wire(person.privacy()))
                .append("version", person.version())
                .append("state", "provisional")
                .append("dueAt", Date.from(dueAt));
        try {
            mongo.insert(document, PEOPLE);
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    @Override
    public Optional<Person> find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(query(of(userId)), Document.class, PEOPLE))
                .map(MongoPeopleStore::person);
    }

    @Override
    public List<Person> findAll(Collection<UserId> userIds) {
        List<String> ids = new HashSet<>(userIds).stream().map(UserId::toString).toList();
        return java.util.stream.IntStream.iterate(0, from -> from < ids.size(), from -> from + MOST_IN_ONE_QUERY)
                .mapToObj(from -> ids.subList(from, Math.min(from + MOST_IN_ONE_QUERY, ids.size())))
                .flatMap(some ->
                        mongo
                                .find(
                                        query(where("_id").in(some)).comment(Declared.CARDS.comment()),
                                        Document.class,
                                        PEOPLE)
                                .stream())
                .map(MongoPeopleStore::person)
                .toList();
    }

    @Override
    public boolean change(Person before, Person changed) {
        var update = new Update()
                .set("displayName", changed.displayName())
                .set("privacy", wire(changed.privacy()))
                .set("version", changed.version());
        if (changed.bio() == null) {
            update.unset("bio");
        } else {
            update.set("bio", changed.bio());
        }
        var events = new ArrayList<PendingEvent>();
        String userId = changed.userId().toString();
        if (changed.privacy() == Privacy.PUBLIC) {
            events.add(outbox.event("person.opened", userId, changed.version(), Map.of()));
        }
        if (!Objects.equals(before.location(), changed.location())) {
            locate(update, changed.location());
            events.add(outbox.event(SharedPlaces.LOCATED, userId, changed.version(), Map.of()));
        }
        return announced(of(changed.userId()).and("version").is(before.version()), update, userId, events);
    }

    private static void locate(Update update, @Nullable Location location) {
        if (location == null) {
            update.unset(LOCATION);
        } else {
            update.set(LOCATION, new Document("lat", location.lat()).append("lon", location.lon()));
        }
    }

    private boolean announced(Criteria asSeen, Update update, String userId, List<PendingEvent> events) {
        if (events.isEmpty()) {
            return update(asSeen, update);
        }
        update.push("pending").each(events.toArray());
        boolean done =
                update(asSeen, update.min("pendingSince", events.getFirst().at()));
        if (done) {
            outbox.publish(COLLECTION, new Document("_id", userId), events);
        }
        return done;
    }

    @Override
    public void activate(UserId userId) {
        update(provisional(userId), new Update().set("state", "active").unset("dueAt"));
    }

    @Override
    public boolean removeProvisional(UserId userId) {
        return mongo.remove(query(provisional(userId)), PEOPLE).getDeletedCount() > 0;
    }

    @Override
    public void postpone(UserId userId, Instant dueAt) {
        update(provisional(userId), new Update().set("dueAt", Date.from(dueAt)));
    }

    @Override
    public long remove(UserId userId) {
        return mongo.remove(query(of(userId)), PEOPLE).getDeletedCount();
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, PEOPLE).getMatchedCount() > 0;
    }

    private static Criteria of(UserId userId) {
        return where("_id").is(userId.toString());
    }

    private static Criteria provisional(UserId userId) {
        return of(userId).and("state").is("provisional");
    }

    private static Person person(Document document) {
        return new Person(
                UserId.parse(document.getString("_id")),
                document.getString("handle"),
                document.getString("displayName"),
                document.getString("bio"),
                Privacy.valueOf(document.getString("privacy").toUpperCase(Locale.ROOT)),
                location(document),
                MongoModeratedPeopleStore.isHidden(document),
                document.getLong("version"));
    }

    static @Nullable Location location(Document person) {
        Document stored = person.get(LOCATION, Document.class);
        return stored == null ? null : new Location(stored.getDouble("lat"), stored.getDouble("lon"));
    }

    private static String wire(Privacy privacy) {
        return privacy.name().toLowerCase(Locale.ROOT);
    }
}
