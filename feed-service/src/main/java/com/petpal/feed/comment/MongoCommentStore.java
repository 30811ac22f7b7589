package com.petpal.feed.comment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.feed.comment.CommentRefused.Gone;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Comments in {@code feed.comments}: every command is on the shard of their post. */
@Component
class MongoCommentStore implements CommentStore {

    private static final ShardedCollection COMMENTS =
            Collections.of("feed", "comments").orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoCommentStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public Comment create(Comment comment, PendingEvent event) {
        try {
            mongo.insert(StoredComment.of(comment, event));
        } catch (DuplicateKeyException again) {
            Comment known = find(comment.commentId()).orElseThrow(() -> again);
            if (known.isDeleted()) {
                throw new Gone();
            }
            return known;
        }
        publish(comment.commentId(), event);
        return comment;
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return stored(id).map(StoredComment::toComment);
    }

    private Optional<StoredComment> stored(CommentId id) {
        return Optional.ofNullable(mongo.findOne(query(of(id)), StoredComment.class));
    }

    @Override
    public boolean change(Comment after, PendingEvent event) {
        var update = new Update()
                .set("text", after.text())
                .set("mentions", after.mentions())
                .set("editedAt", after.editedAt())
                .set("version", after.version());
        Criteria seen = of(after.commentId()).and("version").is(after.version() - 1);
        return published(after.commentId(), seen, Outbox.addTo(update, event), event);
    }

    @Override
    public boolean delete(Comment current, PendingEvent event, Instant purgeAt) {
        var update = new Update()
                .set("deleted", true)
                .set("version", current.version() + 1)
                .set("dueAt", Date.from(purgeAt))
                .set("pending", List.of(mongo.getConverter().convertToMongoType(event)))
                .set("pendingSince", Date.from(event.at()));
        List.of("authorId", "text", "mentions", "editedAt", "counted", "hidden", "moderation")
                .forEach(update::unset);
        Criteria seen = of(current.commentId()).and("version").is(current.version());
        return published(current.commentId(), seen, update, event);
    }

    private boolean published(CommentId id, Criteria seen, Update update, PendingEvent event) {
        boolean changed =
                mongo.updateFirst(query(seen), update, COMMENTS.name()).getMatchedCount() > 0;
        if (changed) {
            publish(id, event);
        }
        return changed;
    }

    private void publish(CommentId id, PendingEvent event) {
        var key =
                new Document("_id", id.toString()).append("postId", id.postId().toString());
        outbox.publish(COMMENTS, key, List.of(event));
    }

    @Override
    public void moderate(CommentId id, String reportId, long version, boolean hidden) {
        boolean done = false;
        while (!done) {
            done = stored(id)
                    .filter(comment -> comment.deleted() == null)
                    .map(comment -> moderate(comment, reportId, new StoredComment.Decided(version, hidden)))
                    .orElse(true);
        }
    }

    /** Whether the comment still was as it was read, or nothing is to be done. */
    private boolean moderate(StoredComment comment, String reportId, StoredComment.Decided decided) {
        var decisions = new HashMap<>(comment.moderation() == null ? Map.of() : comment.moderation());
        var before = decisions.put(reportId, decided);
        if (before != null && before.version() >= decided.version()) {
            return true;
        }
        boolean hides = decisions.values().stream().anyMatch(StoredComment.Decided::hidden);
        var update = new Update()
                .set("moderation", decisions)
                .set("version", comment.version() + 1)
                .set(hides ? "hidden" : "counted", true)
                .unset(hides ? "counted" : "hidden");
        Criteria seen = of(comment.id()).and("version").is(comment.version());
        return mongo.updateFirst(query(seen), update, StoredComment.class).getMatchedCount() > 0;
    }

    @Override
    public void purge(CommentId id, Instant otherwiseAt) {
        Optional<StoredComment> found = stored(id).filter(comment -> comment.deleted() != null);
        if (found.isEmpty()) {
            return;
        }
        boolean confirmed =
                found.get().pending() == null || found.get().pending().isEmpty();
        if (!confirmed) {
            mongo.updateFirst(query(of(id)), new Update().set("dueAt", Date.from(otherwiseAt)), COMMENTS.name());
        } else if (isAnswered(id)) {
            mongo.updateFirst(query(of(id)), new Update().unset("dueAt"), COMMENTS.name());
        } else {
            // What it stands under may have been waiting for it alone.
            Optional.ofNullable(found.get().inReplyTo()).ifPresent(top -> lookAgain(top, otherwiseAt));
            mongo.remove(query(of(id).and("deleted").is(true)), COMMENTS.name());
            mongo.remove(query(repliesTo(id)), COMMENTS.name());
        }
    }

    private void lookAgain(CommentId top, Instant at) {
        mongo.updateFirst(
                query(of(top).and("deleted").is(true)), new Update().set("dueAt", Date.from(at)), COMMENTS.name());
    }

    private boolean isAnswered(CommentId id) {
        return mongo.exists(query(repliesTo(id)), COMMENTS.name());
    }

    private static Criteria repliesTo(CommentId id) {
        return where("postId").is(id.postId().toString()).and("inReplyTo").is(id.toString());
    }

    @Override
    public List<Comment> page(Stretch stretch, Audible audible) {
        boolean newest = stretch.order() == Order.NEWEST;
        Criteria which = stretch.under()
                .map(top -> repliesTo(top).and("deleted").exists(false))
                .orElseGet(() -> where("postId")
                        .is(stretch.postId().toString())
                        .and("inReplyTo")
                        .exists(false));
        hear(which, audible);
        if (stretch.from().isPresent() || !stretch.without().isEmpty()) {
            Criteria id = which.and("_id");
            stretch.from().ifPresent(from -> {
                if (newest) {
                    id.lt(from.toString());
                } else {
                    id.gt(from.toString());
                }
            });
            if (!stretch.without().isEmpty()) {
                id.nin(stretch.without().stream().map(CommentId::toString).toList());
            }
        }
        var sort = Sort.by(newest ? Sort.Direction.DESC : Sort.Direction.ASC, "_id");
        return mongo.find(query(which).with(sort).limit(stretch.limit()), StoredComment.class).stream()
                .map(StoredComment::toComment)
                .toList();
    }

    private static void hear(Criteria which, Audible audible) {
        which.and("authorId").nin(audible.silenced());
        which.orOperator(
                where("hidden").exists(false),
                where("authorId").is(audible.reader().toString()));
    }

    @Override
    public List<Comment> some(PostId postId, List<CommentId> ids, Audible audible) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Criteria which = where("postId")
                .is(postId.toString())
                .and("_id")
                .in(ids.stream().map(CommentId::toString).toList());
        hear(which, audible);
        Map<CommentId, Comment> found = mongo.find(query(which), StoredComment.class).stream()
                .map(StoredComment::toComment)
                .collect(Collectors.toMap(Comment::commentId, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    @Override
    public Map<CommentId, Long> replies(PostId postId, List<CommentId> to, Audible audible) {
        if (to.isEmpty()) {
            return Map.of();
        }
        var which = new Document("postId", postId.toString())
                .append(
                        "inReplyTo",
                        new Document("$in", to.stream().map(CommentId::toString).toList()))
                .append("counted", true)
                .append(
                        "authorId",
                        new Document(
                                "$nin",
                                audible.silenced().stream()
                                        .map(Object::toString)
                                        .toList()));
        var each = new Document("_id", "$inReplyTo").append("count", new Document("$sum", 1L));
        var counts = new HashMap<CommentId, Long>();
        mongo.getCollection(COMMENTS.name())
                .aggregate(List.of(new Document("$match", which), new Document("$group", each)))
                .forEach(group -> counts.put(
                        CommentId.parse(group.getString("_id")),
                        group.get("count", Number.class).longValue()));
        return counts;
    }

    private static Criteria of(CommentId id) {
        return where("postId").is(id.postId().toString()).and("_id").is(id.toString());
    }
}
