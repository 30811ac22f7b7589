package com.petpal.feed.explore;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOptions;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoExploreStore implements ExploreStore {

    private static final String EXPLORE = "explore";
    private static final String POST_ID = "posts.id";

    private final MongoTemplate mongo;

    MongoExploreStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Explored> find(Place place) {
        return Optional.ofNullable(mongo.findOne(byId(place), Document.class, EXPLORE))
                .map(stored -> new Explored(hot(stored, "posts"), hot(stored, "tags"), entry(stored)));
    }

    @Override
    public void touch(Place place, Instant at) {
        var update = new Update().max("touchedAt", Date.from(at)).setOnInsert("dueAt", Date.from(at));
        try {
            mongo.upsert(byId(place), update, EXPLORE);
        } catch (DuplicateKeyException other) {
            // Somebody else made it at the same moment: now there is one to update.
            mongo.updateFirst(byId(place), new Update().max("touchedAt", Date.from(at)), EXPLORE);
        }
    }

    @Override
    public void keep(Place place, Explored explored, Instant dueAt) {
        Entry entry = explored.entry();
        var update = new Update()
                .set("posts", documents(explored.posts()))
                .set("tags", documents(explored.tags()))
                .set("entry", new Document("voices", entry.voices()).append("thin", entry.thin()))
                .set("dueAt", Date.from(dueAt));
        mongo.updateFirst(byId(place), update, EXPLORE);
    }

    @Override
    public void forget(Place place, Instant untouchedSince, Instant otherwiseDueAt) {
        Query idle = query(where("_id").is(place.name()).and("touchedAt").lt(Date.from(untouchedSince)));
        if (mongo.remove(idle, EXPLORE).getDeletedCount() == 0) {
            keep(place, Explored.NOTHING, otherwiseDueAt);
        }
    }

    @Override
    public List<Place> removePosts(Collection<PostId> posts) {
        List<String> ids = posts.stream().map(PostId::toString).toList();
        Query showing = query(where(POST_ID).in(ids)).comment(Declared.ERASURE.comment());
        showing.fields().include("_id");
        List<Place> places = mongo.find(showing, Document.class, EXPLORE).stream()
                .map(found -> Place.parse(found.getString("_id")))
                .toList();
        if (!places.isEmpty()) {
            Document these = new Document("$in", ids);
            mongo.getCollection(EXPLORE)
                    .updateMany(
                            new Document(POST_ID, these),
                            new Document("$pull", new Document("posts", new Document("id", these))),
                            new UpdateOptions().comment(Declared.ERASURE.comment()));
        }
        return places;
    }

    private static Query byId(Place place) {
        return query(where("_id").is(place.name()));
    }

    private static List<Document> documents(List<Hot> some) {
        return some.stream()
                .map(one ->
                        new Document("id", one.id()).append("heat", one.heat()).append("posts", one.posts()))
                .toList();
    }

    private static List<Hot> hot(Document stored, String field) {
        return stored.getList(field, Document.class, List.of()).stream()
                .map(one -> new Hot(one.getString("id"), one.getDouble("heat"), one.getLong("posts")))
                .toList();
    }

    private static Entry entry(Document stored) {
        Document entry = stored.get("entry", Document.class);
        return entry == null ? Entry.FREE : new Entry(entry.getLong("voices"), entry.getInteger("thin"));
    }
}
