package com.petpal.profile.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** People in {@code profile.people}. */
@Component
final class MongoPeopleStore implements PeopleStore {

    private static final String PEOPLE = "people";
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
    public boolean change(Person changed) {
        var update = new Update()
                .set("displayName", changed.displayName())
                .set("privacy", wire(changed.privacy()))
                .set("version", changed.version());
        if (changed.bio() == null) {
            update.unset("bio");
        } else {
            update.set("bio", changed.bio());
        }
        if (changed.avatarMediaId() == null) {
            update.unset("avatarMediaId");
        } else {
            update.set("avatarMediaId", changed.avatarMediaId().toString());
        }
        Criteria asSeen = of(changed.userId()).and("version").is(changed.version() - 1);
        if (changed.privacy() != Privacy.PUBLIC) {
            return update(asSeen, update);
        }
        var opened = outbox.event("person.opened", changed.userId().toString(), changed.version(), Map.of());
        boolean done = update(asSeen, Outbox.addTo(update, opened));
        if (done) {
            var key = new Document("_id", changed.userId().toString());
            outbox.publish(Collections.of("profile", PEOPLE).orElseThrow(), key, List.of(opened));
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
                Optional.ofNullable(document.getString("avatarMediaId"))
                        .map(MediaId::parse)
                        .orElse(null),
                Privacy.valueOf(document.getString("privacy").toUpperCase(Locale.ROOT)),
                document.getLong("version"));
    }

    private static String wire(Privacy privacy) {
        return privacy.name().toLowerCase(Locale.ROOT);
    }
}
