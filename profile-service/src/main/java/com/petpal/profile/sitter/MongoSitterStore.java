package com.petpal.profile.sitter;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.web.Unavailable;
import com.petpal.profile.pet.Species;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Offers in {@code profile.sitters}. */
@Component
final class MongoSitterStore implements SitterStore {

    private static final String SITTERS = "sitters";
    private static final String ACTIVE = "active";
    private static final String CLEARED = "clearedBy";
    private static final int ATTEMPTS = 8;
    private static final ShardedCollection COLLECTION =
            Collections.of("profile", SITTERS).orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoSitterStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public Optional<Sitter> find(UserId userId) {
        return stored(userId).filter(MongoSitterStore::isActive).map(MongoSitterStore::sitter);
    }

    @Override
    public List<Sitter> findAll(Collection<UserId> people) {
        return people.stream()
                .map(UserId::toString)
                .gather(Gatherers.windowFixed(Declared.MOST_VALUES))
                .flatMap(some -> mongo
                        .find(
                                query(where("_id").in(some).and("state").is(ACTIVE))
                                        .comment(Declared.NEARBY_SITTERS.comment()),
                                Document.class,
                                SITTERS)
                        .stream())
                .map(MongoSitterStore::sitter)
                .toList();
    }

    @Override
    public void put(Sitter sitter) {
        SitterOffer offer = sitter.offer();
        var update = new Update()
                .set("state", ACTIVE)
                .set("radiusKm", offer.radiusKm())
                .set("species", offer.species().stream().map(Species::wire).toList())
                .set("available", offer.available());
        if (offer.about() == null) {
            update.unset("about");
        } else {
            update.set("about", offer.about());
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (change(sitter.userId(), stored(sitter.userId()), update)) {
                return;
            }
        }
        throw new Unavailable(Duration.ofSeconds(1));
    }

    @Override
    public void clear(UserId userId, String reason) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Document> seen =
                    stored(userId).filter(MongoSitterStore::isActive).filter(offer -> !isClearedBy(offer, reason));
            if (seen.isEmpty()
                    || change(userId, seen, new Update().unset("about").addToSet(CLEARED, reason))) {
                return;
            }
        }
        throw new Unavailable(Duration.ofSeconds(1));
    }

    private static boolean isClearedBy(Document offer, String reason) {
        return offer.getList(CLEARED, String.class, List.of()).contains(reason);
    }

    @Override
    public boolean end(UserId userId) {
        var update = new Update()
                .set("state", "ended")
                .unset("radiusKm")
                .unset("species")
                .unset("available")
                .unset("about");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Document> seen = stored(userId).filter(MongoSitterStore::isActive);
            if (seen.isEmpty()) {
                return false;
            }
            if (change(userId, seen, update)) {
                return true;
            }
        }
        throw new Unavailable(Duration.ofSeconds(1));
    }

    /** One write, if nobody else wrote since. */
    private boolean change(UserId userId, Optional<Document> seen, Update update) {
        long version = seen.map(document -> document.getLong("version")).orElse(0L) + 1;
        PendingEvent event = outbox.event(Sitters.CHANGED, userId.toString(), version, Map.of());
        outbox.addTo(update.set("version", version), List.of(event));
        Criteria asSeen = where("_id").is(userId.toString());
        boolean changed;
        if (seen.isPresent()) {
            asSeen.and("version").is(version - 1);
            changed = mongo.updateFirst(query(asSeen), update, SITTERS).getMatchedCount() > 0;
        } else {
            changed = add(asSeen.and("version").exists(false), update);
        }
        if (changed) {
            outbox.publish(COLLECTION, new Document("_id", userId.toString()), List.of(event));
        }
        return changed;
    }

    private boolean add(Criteria absent, Update update) {
        try {
            return mongo.upsert(query(absent), update, SITTERS).getUpsertedId() != null;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    @Override
    public long remove(UserId userId) {
        return mongo.remove(query(where("_id").is(userId.toString())), SITTERS).getDeletedCount();
    }

    private Optional<Document> stored(UserId userId) {
        return Optional.ofNullable(mongo.findOne(query(where("_id").is(userId.toString())), Document.class, SITTERS));
    }

    private static boolean isActive(Document document) {
        return ACTIVE.equals(document.getString("state"));
    }

    private static Sitter sitter(Document document) {
        return new Sitter(
                UserId.parse(document.getString("_id")),
                new SitterOffer(
                        document.getInteger("radiusKm"),
                        document.getList("species", String.class).stream()
                                .map(Species::of)
                                .toList(),
                        document.getBoolean("available"),
                        document.getString("about")));
    }
}
