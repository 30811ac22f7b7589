package com.petpal.feed.reaction;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.feed.tally.ReactionCounts;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Reactions in {@code feed.reactions}. */
@Component
class MongoReactionStore implements ReactionStore {

    private static final ShardedCollection REACTIONS =
            Collections.of("feed", "reactions").orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoReactionStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /** @param type absent if it was taken back */
    record Changed(
            PostId postId,
            UserId postAuthorId,
            UserId userId,
            @Nullable ReactionType type) {}

    @Override
    public Reaction find(PostId postId, UserId userId) {
        return Optional.ofNullable(mongo.findOne(query(of(postId, userId)), Document.class, REACTIONS.name()))
                .map(ReactionDocuments::reaction)
                .orElseGet(() -> Reaction.never(postId, userId));
    }

    @Override
    public boolean change(Reaction next) {
        PostId postId = next.postId();
        String aggregate = postId.toString() + next.userId();
        PendingEvent event = outbox.event(
                next.type().isPresent() ? "reaction.added" : "reaction.removed",
                aggregate,
                next.version(),
                new Changed(postId, postId.home(), next.userId(), next.type().orElse(null)));
        Document key = new Document("_id", aggregate)
                .append("postId", postId.toString())
                .append("userId", next.userId().toString());
        boolean changed = next.version() == 1 ? insert(new Document(key), next, event) : update(next, event);
        if (changed) {
            outbox.publish(REACTIONS, key, List.of(event));
        }
        return changed;
    }

    private boolean insert(Document document, Reaction first, PendingEvent event) {
        document.putAll(ReactionDocuments.fields(first));
        document.append("pending", List.of(mongo.getConverter().convertToMongoType(event)))
                .append("pendingSince", Date.from(event.at()));
        try {
            mongo.insert(document, REACTIONS.name());
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    private boolean update(Reaction next, PendingEvent event) {
        Criteria seen = of(next.postId(), next.userId()).and("version").is(next.version() - 1);
        Update update = Outbox.addTo(ReactionDocuments.update(next), event);
        return mongo.updateFirst(query(seen), update, REACTIONS.name()).getMatchedCount() > 0;
    }

    @Override
    public List<Reaction> page(PostId postId, Optional<ReactionType> type, Optional<String> before, int limit) {
        Criteria which = where("postId").is(postId.toString());
        type.ifPresentOrElse(
                one -> which.and("type").is(one.wire()), () -> which.and("type").exists(true));
        before.ifPresent(since -> which.and("since").lt(since));
        var newest = query(which).with(Sort.by(Sort.Direction.DESC, "since")).limit(limit);
        return mongo.find(newest, Document.class, REACTIONS.name()).stream()
                .map(ReactionDocuments::reaction)
                .toList();
    }

    @Override
    public ReactionCounts count(PostId postId) {
        var which = new Document("postId", postId.toString()).append("type", new Document("$exists", true));
        var each = new Document("_id", "$type").append("count", new Document("$sum", 1L));
        var counts = new EnumMap<ReactionType, Long>(ReactionType.class);
        mongo.getCollection(REACTIONS.name())
                .aggregate(List.of(new Document("$match", which), new Document("$group", each)))
                .forEach(group -> counts.put(
                        ReactionType.ofWire(group.getString("_id")),
                        group.get("count", Number.class).longValue()));
        return new ReactionCounts(
                counts.getOrDefault(ReactionType.PAW, 0L),
                counts.getOrDefault(ReactionType.LOVE, 0L),
                counts.getOrDefault(ReactionType.LAUGH, 0L),
                counts.getOrDefault(ReactionType.HUG, 0L));
    }

    @Override
    public List<Reaction> some(PostId postId, int limit) {
        var any = query(where("postId").is(postId.toString())).limit(limit);
        return mongo.find(any, Document.class, REACTIONS.name()).stream()
                .map(ReactionDocuments::reaction)
                .toList();
    }

    @Override
    public void remove(PostId postId, UserId userId) {
        mongo.remove(query(of(postId, userId)), REACTIONS.name());
    }

    private static Criteria of(PostId postId, UserId userId) {
        return where("postId")
                .is(postId.toString())
                .and("userId")
                .is(userId.toString())
                .and("_id")
                .is(postId.toString() + userId);
    }
}
