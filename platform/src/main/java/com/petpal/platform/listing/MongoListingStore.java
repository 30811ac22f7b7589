package com.petpal.platform.listing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.platform.mongo.Declared;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Entries in the collection {@code listings} of the service's own database. */
final class MongoListingStore implements ListingStore {

    private static final String LISTINGS = "listings";

    /** After every character that text of a sort key begins to differ with. */
    private static final String LAST = "\udbff\udfff";

    private final MongoTemplate mongo;

    MongoListingStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(Listing entry) {
        var update = new Update().set("sortKey", entry.sortKey()).set("subject", entry.subject());
        if (entry.payload().isEmpty()) {
            update.unset("payload");
        } else {
            update.set("payload", new Document(Map.copyOf(entry.payload())));
        }
        try {
            mongo.upsert(of(entry), update, LISTINGS);
        } catch (DuplicateKeyException other) {
            // Somebody else made it at the same moment: now there is one to update.
            mongo.updateFirst(of(entry), update, LISTINGS);
        }
    }

    @Override
    public void remove(Listing entry) {
        mongo.remove(of(entry), LISTINGS);
    }

    @Override
    public List<Listing> page(String list, String prefix, Optional<String> after, int limit) {
        String from = list + Listing.SEPARATOR + prefix;
        Criteria id = where("_id").lt(from + LAST);
        Criteria range =
                after.filter(last -> last.compareTo(from) > 0).map(id::gt).orElseGet(() -> id.gte(from));
        Query page = query(where("list").is(list).andOperator(range))
                .with(Sort.by("_id"))
                .limit(limit);
        return mongo.find(page, Document.class, LISTINGS).stream()
                .map(MongoListingStore::entry)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        Query any = new Query().limit(1).comment(Declared.LISTINGS_REBUILD.comment());
        return mongo.find(any, Document.class, LISTINGS).isEmpty();
    }

    @Override
    public long removeList(String list) {
        return mongo.remove(query(where("list").is(list)), LISTINGS).getDeletedCount();
    }

    @Override
    public long removeSubjects(Collection<String> subjects) {
        return mongo.getCollection(LISTINGS)
                .deleteMany(
                        new Document("subject", new Document("$in", List.copyOf(subjects))),
                        new DeleteOptions().comment(Declared.ERASURE.comment()))
                .getDeletedCount();
    }

    @Override
    public long removeSubjectsBeginning(String prefix) {
        return mongo.getCollection(LISTINGS)
                .deleteMany(
                        new Document("subject", new Document("$gte", prefix).append("$lt", prefix + LAST)),
                        new DeleteOptions().comment(Declared.ERASURE.comment()))
                .getDeletedCount();
    }

    private static Query of(Listing entry) {
        return query(where("list").is(entry.list()).and("_id").is(entry.id()));
    }

    private static Listing entry(Document document) {
        var payload = new HashMap<String, String>();
        Document stored = document.get("payload", Document.class);
        if (stored != null) {
            stored.forEach((name, value) -> payload.put(name, String.valueOf(value)));
        }
        return new Listing(
                document.getString("list"), document.getString("sortKey"), document.getString("subject"), payload);
    }
}
