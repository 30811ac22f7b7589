package com.petpal.messaging.push;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Pushes in {@code messaging.pushes}. */
@Component
class MongoPushStore implements PushStore {

    private static final String PUSHES = "pushes";
    private static final String DEAD_LETTERS = "dead_letters";
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoTemplate mongo;

    MongoPushStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void want(Collection<PushJob> jobs, Instant dueAt) {
        jobs.stream()
                .gather(Gatherers.windowFixed(Declared.MOST_VALUES))
                .forEach(some ->
                        upsert(some.stream().map(job -> wanted(job, dueAt)).toList()));
    }

    private static UpdateOneModel<Document> wanted(PushJob job, Instant dueAt) {
        var older = new Document("_id", id(job.userId(), job.about()))
                .append("userId", job.userId().toString())
                .append("version", new Document("$lt", job.version()));
        var news = new Document(
                        "$set",
                        new Document("about", job.about())
                                .append("kind", job.kind().text())
                                .append("version", job.version())
                                .append("attempts", 0)
                                .append("dueAt", Date.from(dueAt))
                                .append("expiresAt", Date.from(job.expiresAt())))
                .append("$unset", new Document("only", ""));
        return new UpdateOneModel<>(older, news, new UpdateOptions().upsert(true));
    }

    /** A key that exists already belongs to a push that is not older; or was made a moment ago, and is asked once more. */
    private void upsert(List<UpdateOneModel<Document>> updates) {
        var options = new BulkWriteOptions().ordered(false).comment(Declared.PUSHES.comment());
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                mongo.getCollection(PUSHES).bulkWrite(updates, options);
                return;
            } catch (MongoBulkWriteException failed) {
                if (failed.getWriteConcernError() != null
                        || !failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                    throw failed;
                }
            }
        }
    }

    @Override
    public Optional<PushJob> findDue(UserId userId, String about, Instant now) {
        Criteria due = key(userId, about).and("dueAt").lte(Date.from(now));
        return Optional.ofNullable(mongo.findOne(query(due), Document.class, PUSHES))
                .map(MongoPushStore::read);
    }

    @Override
    public boolean claim(PushJob seen, Instant until) {
        Criteria waiting =
                same(seen).and("attempts").is(seen.attempts()).and("dueAt").exists(true);
        Update tried = new Update().set("dueAt", Date.from(until)).inc("attempts", 1);
        return mongo.updateFirst(query(waiting), tried, PUSHES).getMatchedCount() > 0;
    }

    @Override
    public void sent(PushJob job, Instant at) {
        change(job, new Update().set("sentAt", Date.from(at)).unset("dueAt").unset("only"));
    }

    @Override
    public void drop(PushJob job) {
        change(job, new Update().unset("dueAt").unset("only"));
    }

    @Override
    public void later(PushJob job, Instant dueAt, Set<String> only) {
        Update waits = new Update().set("dueAt", Date.from(dueAt));
        change(job, only.isEmpty() ? waits.unset("only") : waits.set("only", List.copyOf(only)));
    }

    @Override
    public void postpone(PushJob job, Instant dueAt) {
        change(job, new Update().set("dueAt", Date.from(dueAt)).set("attempts", 0));
    }

    @Override
    public void giveUp(PushJob job, String reason, Instant at) {
        var letter = new Document("group", "messaging.push")
                .append("type", "push")
                .append("aggregate", job.userId().toString())
                .append("version", String.valueOf(job.version()))
                .append(
                        "data",
                        new Document("about", job.about())
                                .append("only", List.copyOf(job.only()))
                                .toJson())
                .append("failure", reason)
                .append("keptAt", Date.from(at));
        mongo.getCollection(DEAD_LETTERS)
                .updateOne(
                        new Document("_id", "push:" + id(job.userId(), job.about()) + ":" + job.version()),
                        new Document("$setOnInsert", letter),
                        new UpdateOptions().upsert(true));
        drop(job);
    }

    @Override
    public Optional<Instant> oldestDue() {
        return Optional.ofNullable(mongo.getCollection(PUSHES)
                        .find(new Document("dueAt", new Document("$exists", true)))
                        .sort(new Document("dueAt", 1))
                        .limit(1)
                        .comment(Declared.TIMER_SWEEP.comment())
                        .first())
                .map(oldest -> oldest.getDate("dueAt").toInstant());
    }

    @Override
    public long removeAll(UserId userId) {
        return mongo.remove(query(where("userId").is(userId.toString())), PUSHES)
                .getDeletedCount();
    }

    private void change(PushJob job, Update update) {
        mongo.updateFirst(query(same(job)), update, PUSHES);
    }

    /** This push, and not a later one about the same. */
    private static Criteria same(PushJob job) {
        return key(job.userId(), job.about()).and("version").is(job.version());
    }

    private static Criteria key(UserId userId, String about) {
        return where("_id").is(id(userId, about)).and("userId").is(userId.toString());
    }

    private static String id(UserId userId, String about) {
        return userId + about;
    }

    static PushJob read(Document stored) {
        return new PushJob(
                UserId.parse(stored.getString("userId")),
                stored.getString("about"),
                NotificationKind.of(stored.getString("kind")),
                stored.getLong("version"),
                stored.getInteger("attempts"),
                Set.copyOf(stored.getList("only", String.class, List.of())),
                Optional.ofNullable(stored.getDate("sentAt")).map(Date::toInstant),
                stored.getDate("expiresAt").toInstant());
    }
}
