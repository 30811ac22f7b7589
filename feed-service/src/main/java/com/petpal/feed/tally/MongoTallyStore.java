package com.petpal.feed.tally;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.count.Known;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
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

/** Tallies in {@code feed.tallies}. */
@Component
class MongoTallyStore implements TallyStore {

    private static final String TALLIES = "tallies";

    private final MongoTemplate mongo;

    MongoTallyStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<PostId, Tally> findAll(Collection<PostId> posts) {
        var found = new HashMap<PostId, Tally>();
        posts.stream()
                .map(PostId::toString)
                .gather(Gatherers.windowFixed(Declared.MOST_VALUES))
                .forEach(some -> some(some).forEach(one -> found.put(PostId.parse(one.getString("_id")), tally(one))));
        return found;
    }

    private List<Document> some(List<String> ids) {
        var which = query(where("_id").in(ids)).comment(Declared.TALLIES.comment());
        return mongo.find(which, Document.class, TALLIES);
    }

    @Override
    public Optional<Known<Tally>> find(PostId postId) {
        return Optional.ofNullable(mongo.findOne(query(of(postId)), Document.class, TALLIES))
                .map(known ->
                        new Known<>(tally(known), known.getDate("countedAt").toInstant(), known.getLong("version")));
    }

    private static Tally tally(Document known) {
        Document reactions = known.get("reactions", Document.class);
        return new Tally(
                new ReactionCounts(
                        reactions.getLong("paw"),
                        reactions.getLong("love"),
                        reactions.getLong("laugh"),
                        reactions.getLong("hug")),
                known.getLong("comments"));
    }

    private static Document document(ReactionCounts counts) {
        return new Document("paw", counts.paw())
                .append("love", counts.love())
                .append("laugh", counts.laugh())
                .append("hug", counts.hug());
    }

    @Override
    public boolean add(PostId postId, Known<Tally> first) {
        var document = new Document("_id", postId.toString())
                .append("reactions", document(first.counts().reactions()))
                .append("comments", first.counts().comments())
                .append("countedAt", Date.from(first.countedAt()))
                .append("version", first.version());
        try {
            mongo.insert(document, TALLIES);
            return true;
        } catch (DuplicateKeyException counted) {
            return false;
        }
    }

    @Override
    public boolean change(PostId postId, Known<Tally> seen, Known<Tally> next) {
        var update = new Update()
                .set("reactions", document(next.counts().reactions()))
                .set("comments", next.counts().comments())
                .set("countedAt", Date.from(next.countedAt()))
                .set("version", next.version());
        return mongo.updateFirst(query(as(postId, seen.version())), update, TALLIES)
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void due(PostId postId, Instant at) {
        var update = new Update().min("dueAt", Date.from(at)).inc("version", 1L);
        mongo.updateFirst(query(of(postId)), update, TALLIES);
    }

    @Override
    public void settled(PostId postId, long version) {
        Criteria due = as(postId, version).and("dueAt").exists(true);
        mongo.updateFirst(query(due), new Update().unset("dueAt"), TALLIES);
    }

    @Override
    public long remove(PostId postId) {
        return mongo.remove(query(of(postId)), TALLIES).getDeletedCount();
    }

    private static Criteria as(PostId postId, long version) {
        return of(postId).and("version").is(version);
    }

    private static Criteria of(PostId postId) {
        return where("_id").is(postId.toString());
    }
}
