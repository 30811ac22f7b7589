package com.petpal.feed.advice;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoQuestionStore implements QuestionStore {

    private static final ShardedCollection QUESTIONS =
            Collections.of("feed", "questions").orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoQuestionStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    private record Accepted(PostId postId, UserId askerId, CommentId commentId, UserId answererId) {}

    private record Withdrawn(PostId postId) {}

    @Override
    public QuestionState find(PostId id) {
        Document stored = mongo.findOne(byId(id), Document.class, QUESTIONS.name());
        return stored == null ? QuestionState.NONE : state(id, stored);
    }

    @Override
    public Map<PostId, Acceptance> accepted(Collection<PostId> ids) {
        var accepted = new HashMap<PostId, Acceptance>();
        ids.stream()
                .map(PostId::toString)
                .distinct()
                .gather(Gatherers.windowFixed(Declared.MOST_VALUES))
                .forEach(some -> {
                    Query these = query(where("_id").in(some)).comment(Declared.QUESTIONS.comment());
                    these.fields().include("accepted");
                    mongo.find(these, Document.class, QUESTIONS.name())
                            .forEach(found -> acceptance(found)
                                    .ifPresent(one -> accepted.put(PostId.parse(found.getString("_id")), one)));
                });
        return accepted;
    }

    @Override
    public boolean change(PostId id, UserId asker, QuestionState seen, Optional<Acceptance> accepted) {
        long version = seen.version() + 1;
        PendingEvent event = accepted.map(one -> outbox.event(
                        "answer.accepted",
                        id.toString(),
                        version,
                        new Accepted(id, asker, one.commentId(), one.authorId())))
                .orElseGet(() -> outbox.event("answer.withdrawn", id.toString(), version, new Withdrawn(id)));
        var update = new Update().set("version", version).set("askerId", asker.toString());
        if (accepted.isPresent()) {
            Outbox.addTo(update.set("accepted", document(accepted.get())), event);
        } else {
            // In place of all before: an acceptance nobody heard of need not be heard of, nor name anybody any longer.
            update.unset("accepted").set("pending", List.of(event)).set("pendingSince", event.at());
        }
        if (!write(id, "version", seen.version(), update)) {
            return false;
        }
        outbox.publish(QUESTIONS, new Document("_id", id.toString()), List.of(event));
        return true;
    }

    @Override
    public boolean beginListing(PostId id, UserId asker, QuestionState seen, Collection<Listing> listed) {
        var update = new Update()
                .set("revision", seen.revision() + 1)
                .set("askerId", asker.toString())
                .set("listed", listed.stream().map(MongoQuestionStore::text).toList());
        return write(id, "revision", seen.revision(), update);
    }

    /** Where 0 was seen, the field is absent, and perhaps the document. */
    private boolean write(PostId id, String counter, long seen, Update update) {
        Query same = query(where("_id").is(id.toString()).and(counter).is(seen == 0 ? null : seen));
        if (seen != 0) {
            return mongo.updateFirst(same, update, QUESTIONS.name()).getMatchedCount() > 0;
        }
        try {
            mongo.upsert(same, update, QUESTIONS.name());
            return true;
        } catch (DuplicateKeyException moved) {
            return false;
        }
    }

    @Override
    public boolean finishListing(PostId id, long revision, List<Listing> listed) {
        Query same = query(where("_id").is(id.toString()).and("revision").is(revision));
        if (listed.isEmpty()) {
            return mongo.remove(same, QUESTIONS.name()).getDeletedCount() > 0;
        }
        var update = new Update()
                .set("listed", listed.stream().map(MongoQuestionStore::text).toList());
        return mongo.updateFirst(same, update, QUESTIONS.name()).getMatchedCount() > 0;
    }

    @Override
    public void eachAskedBy(UserId asker, Declared declared, Consumer<PostId> question) {
        each("askerId", asker, declared, question);
    }

    @Override
    public void eachAnsweredBy(UserId author, Consumer<PostId> question) {
        each("accepted.authorId", author, Declared.ERASURE, question);
    }

    private void each(String field, UserId person, Declared declared, Consumer<PostId> question) {
        Query theirs = query(where(field).is(person.toString())).comment(declared.comment());
        theirs.fields().include("_id");
        mongo.find(theirs, Document.class, QUESTIONS.name())
                .forEach(found -> question.accept(PostId.parse(found.getString("_id"))));
    }

    @Override
    public long remove(PostId id) {
        return mongo.remove(byId(id), QUESTIONS.name()).getDeletedCount();
    }

    private static Query byId(PostId id) {
        return query(where("_id").is(id.toString()));
    }

    private static QuestionState state(PostId id, Document stored) {
        List<Listing> listed = stored.getList("listed", String.class, List.of()).stream()
                .map(text -> entry(id, text))
                .toList();
        return new QuestionState(acceptance(stored), number(stored, "version"), number(stored, "revision"), listed);
    }

    private static long number(Document stored, String field) {
        return stored.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static Optional<Acceptance> acceptance(Document stored) {
        @Nullable Document accepted = stored.get("accepted", Document.class);
        return Optional.ofNullable(accepted)
                .map(one -> new Acceptance(
                        CommentId.parse(one.getString("commentId")),
                        UserId.parse(one.getString("authorId")),
                        one.getDate("at").toInstant()));
    }

    private static Document document(Acceptance accepted) {
        return new Document("commentId", accepted.commentId().toString())
                .append("authorId", accepted.authorId().toString())
                .append("at", Date.from(accepted.at()));
    }

    /** List and sort key; what an entry is about is the question. */
    private static String text(Listing entry) {
        return entry.list() + "\t" + entry.sortKey();
    }

    private static Listing entry(PostId id, String text) {
        int tab = text.indexOf('\t');
        return new Listing(text.substring(0, tab), text.substring(tab + 1), id.toString());
    }
}
