package com.petpal.profile.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** People in {@code profile.people}. */
@Component
final class MongoPeopleStore implements PeopleStore {

    private static final ShardedCollection COLLECTION =
            Collections.of("profile", "people").orElseThrow();
    private static final String PEOPLE = COLLECTION.name();
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
                .append("privacy", PersonDocuments.wire(person.privacy()))
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
                .map(PersonDocuments::person);
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
                .map(PersonDocuments::person)
                .toList();
    }

    @Override
    public boolean change(Person before, Person after) {
        var update = new Update()
                .set("handle", after.handle())
                .set("displayName", after.displayName())
                .set("privacy", PersonDocuments.wire(after.privacy()))
                .set("formerHandles", PersonDocuments.stored(after.formerHandles()))
                .set("version", after.version());
        set(update, "bio", Optional.ofNullable(after.bio()));
        set(update, "avatarMediaId", Optional.ofNullable(after.avatarMediaId()).map(MediaId::toString));
        set(
                update,
                PersonDocuments.LOCATION,
                Optional.ofNullable(after.location()).map(PersonDocuments::stored));
        Criteria seen = of(after.userId()).and("version").is(before.version());
        return announced(after.userId(), seen, update, whatChanged(before, after));
    }

    @Override
    public void activate(UserId userId) {
        var update = new Update().set("state", "active").unset("dueAt");
        announced(
                userId,
                provisional(userId),
                update,
                List.of(outbox.event(Named.TYPE, userId.toString(), 1, Named.first(userId))));
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

    @Override
    public List<Person> some(Optional<UserId> after, int limit) {
        Criteria which = after.map(last -> where("_id").gt(last.toString())).orElseGet(Criteria::new);
        Query some = query(which).with(Sort.by("_id")).limit(limit).comment(Declared.LISTINGS_REBUILD.comment());
        return mongo.find(some, Document.class, PEOPLE).stream()
                .map(PersonDocuments::person)
                .toList();
    }

    private static void set(Update update, String field, Optional<?> value) {
        value.ifPresentOrElse(known -> update.set(field, known), () -> update.unset(field));
    }

    private List<PendingEvent> whatChanged(Person before, Person after) {
        String userId = after.userId().toString();
        var events = new ArrayList<PendingEvent>();
        if (!before.isCalledLike(after)) {
            events.add(outbox.event(Named.TYPE, userId, after.version(), Named.since(before)));
        }
        if (!Objects.equals(before.location(), after.location())) {
            events.add(outbox.event(SharedPlaces.LOCATED, userId, after.version(), Map.of()));
        }
        if (after.privacy() == Privacy.PUBLIC) {
            events.add(outbox.event("person.opened", userId, after.version(), Map.of()));
        }
        return events;
    }

    private boolean announced(UserId userId, Criteria which, Update change, List<PendingEvent> events) {
        boolean changed = update(which, Outbox.addTo(change, events));
        if (changed && !events.isEmpty()) {
            outbox.publish(COLLECTION, new Document("_id", userId.toString()), events);
        }
        return changed;
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
}
