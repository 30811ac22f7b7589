package com.petpal.feed.vet;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoVetStore implements VetStore {

    private static final String VETS = "vets";

    /** Of so many decisions who made them is known. */
    private static final int TRAIL = 50;

    private final MongoTemplate mongo;

    MongoVetStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean decide(UserId userId, boolean verified, UserId by, Instant at) {
        var decision =
                new Document("at", Date.from(at)).append("by", by.toString()).append("verified", verified);
        var update = new Update().set("verified", verified);
        update.push("trail").slice(-TRAIL).each(decision);
        Query otherwise =
                query(where("_id").is(userId.toString()).and("verified").ne(verified));
        if (!verified) {
            return mongo.updateFirst(otherwise, update, VETS).getModifiedCount() > 0;
        }
        try {
            mongo.upsert(otherwise, update, VETS);
            return true;
        } catch (DuplicateKeyException already) {
            return false;
        }
    }

    @Override
    public Optional<Vet> find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(byId(userId), Document.class, VETS))
                .map(MongoVetStore::vet);
    }

    @Override
    public Map<UserId, Badge> badges(Collection<UserId> people) {
        var badges = new HashMap<UserId, Badge>();
        people.stream()
                .map(UserId::toString)
                .distinct()
                .gather(Gatherers.windowFixed(Declared.MOST_VALUES))
                .forEach(some -> {
                    Query these = query(where("_id").in(some)).comment(Declared.VETS.comment());
                    these.fields().include("verified");
                    mongo.find(these, Document.class, VETS)
                            .forEach(found -> badges.put(
                                    UserId.parse(found.getString("_id")),
                                    new Badge(found.getBoolean("verified", false))));
                });
        return badges;
    }

    @Override
    public void eachVerified(Consumer<UserId> vet) {
        Query verified = query(where("verified").is(true)).comment(Declared.LISTINGS_REBUILD.comment());
        verified.fields().include("_id");
        mongo.find(verified, Document.class, VETS).forEach(found -> vet.accept(UserId.parse(found.getString("_id"))));
    }

    @Override
    public long remove(UserId userId) {
        return mongo.remove(byId(userId), VETS).getDeletedCount();
    }

    @Override
    public long removeAdmin(UserId admin) {
        Query decided = query(where("trail.by").is(admin.toString())).comment(Declared.ERASURE.comment());
        List<Document> documents = mongo.find(decided, Document.class, VETS);
        for (Document document : documents) {
            List<Document> trail = document.getList("trail", Document.class);
            trail.stream()
                    .filter(decision -> admin.toString().equals(decision.getString("by")))
                    .forEach(decision -> decision.remove("by"));
            // Whoever decided meanwhile added to the trail; the next round of the erasure finds what this leaves.
            Query unchanged = query(
                    where("_id").is(document.getString("_id")).and("trail").size(trail.size()));
            mongo.updateFirst(unchanged, new Update().set("trail", trail), VETS);
        }
        return documents.size();
    }

    private static Query byId(UserId userId) {
        return query(where("_id").is(userId.toString()));
    }

    private static Vet vet(Document stored) {
        List<Vet.Decision> trail = stored.getList("trail", Document.class, List.of()).stream()
                .map(decision -> new Vet.Decision(
                        decision.getDate("at").toInstant(),
                        decision.containsKey("by") ? UserId.parse(decision.getString("by")) : null,
                        decision.getBoolean("verified", false)))
                .toList();
        return new Vet(UserId.parse(stored.getString("_id")), stored.getBoolean("verified", false), trail);
    }
}
