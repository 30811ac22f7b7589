package com.petpal.auth.export;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.auth.export.Export.Content;
import com.petpal.auth.export.Export.State;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Exports among {@code auth.jobs}; every command goes to the shard of the person. */
@Component
final class MongoExportStore implements ExportStore {

    static final String KIND = "export";

    private static final String JOBS = "jobs";
    private static final String STATE = "state";
    private static final String ATTEMPTS = "attempts";
    private static final String FETCHES = "fetches";
    private static final String CONTENT = "content";
    private static final String DUE = "dueAt";
    private static final String EXPIRES = "expiresAt";

    private final MongoTemplate mongo;

    MongoExportStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean add(Export export) {
        var job = new Document("_id", export.id().text())
                .append("userId", export.id().owner().toString())
                .append("kind", KIND)
                .append("number", export.number())
                .append(STATE, export.state().text())
                .append("askedAt", Date.from(export.askedAt()))
                .append(ATTEMPTS, export.attempts())
                .append(FETCHES, export.fetches());
        export.dueAt().ifPresent(due -> job.append(DUE, Date.from(due)));
        try {
            mongo.insert(job, JOBS);
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    @Override
    public Optional<Export> find(ExportId id) {
        return Optional.ofNullable(mongo.findOne(query(of(id)), Document.class, JOBS))
                .map(MongoExportStore::read);
    }

    @Override
    public List<Export> of(UserId owner) {
        return mongo
                .find(query(where("userId").is(owner.toString()).and("kind").is(KIND)), Document.class, JOBS)
                .stream()
                .map(MongoExportStore::read)
                .toList();
    }

    @Override
    public boolean change(Export seen, Export next) {
        Criteria asSeen = of(seen.id())
                .and(STATE)
                .is(seen.state().text())
                .and(ATTEMPTS)
                .is(seen.attempts())
                .and(FETCHES)
                .is(seen.fetches());
        var update = new Update()
                .set(STATE, next.state().text())
                .set(ATTEMPTS, next.attempts())
                .set(FETCHES, next.fetches());
        put(update, CONTENT, next.content().map(MongoExportStore::document).orElse(null));
        put(update, DUE, next.dueAt().map(Date::from).orElse(null));
        put(update, EXPIRES, next.keptUntil().map(Date::from).orElse(null));
        return mongo.updateFirst(query(asSeen), update, JOBS).getMatchedCount() > 0;
    }

    static Export read(Document job) {
        return new Export(
                new ExportId(job.getString("_id")),
                job.getLong("number"),
                State.of(job.getString(STATE)),
                job.getDate("askedAt").toInstant(),
                job.getInteger(ATTEMPTS),
                job.getInteger(FETCHES),
                Optional.ofNullable(job.get(CONTENT, Document.class)).map(MongoExportStore::content),
                time(job, DUE),
                time(job, EXPIRES));
    }

    private static void put(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    private static Document document(Content content) {
        return new Document("attempt", content.attempt())
                .append("chunks", content.chunks())
                .append("bytes", content.bytes())
                .append("until", Date.from(content.until()));
    }

    private static Content content(Document stored) {
        return new Content(
                stored.getInteger("attempt"),
                stored.getInteger("chunks"),
                stored.getLong("bytes"),
                stored.getDate("until").toInstant());
    }

    private static Optional<Instant> time(Document job, String field) {
        return Optional.ofNullable(job.getDate(field)).map(Date::toInstant);
    }

    private static Criteria of(ExportId id) {
        return where("userId")
                .is(id.owner().toString())
                .and("_id")
                .is(id.text())
                .and("kind")
                .is(KIND);
    }
}
