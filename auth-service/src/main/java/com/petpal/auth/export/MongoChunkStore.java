package com.petpal.auth.export;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Chunks in {@code auth.export_chunks}; an export's are on one shard. */
@Component
final class MongoChunkStore implements ChunkStore {

    private static final String CHUNKS = "export_chunks";
    private static final String ATTEMPT = "attempt";

    private final MongoTemplate mongo;

    MongoChunkStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(ExportId id, int attempt, int n, byte[] bytes, Instant expiresAt) {
        mongo.insert(
                new Document("_id", id + ":" + attempt + ":" + n)
                        .append("exportId", id.text())
                        .append("n", n)
                        .append(ATTEMPT, attempt)
                        .append("bytes", new Binary(bytes))
                        .append("expiresAt", Date.from(expiresAt)),
                CHUNKS);
    }

    @Override
    public byte[] read(ExportId id, int attempt, int n) {
        Document chunk = mongo.findOne(query(of(id).and("n").is(n).and(ATTEMPT).is(attempt)), Document.class, CHUNKS);
        if (chunk == null) {
            throw new IllegalStateException("a chunk of an export is gone");
        }
        return chunk.get("bytes", Binary.class).getData();
    }

    @Override
    public void removeBefore(ExportId id, int attempt) {
        remove(of(id).and(ATTEMPT).lt(attempt));
    }

    @Override
    public void remove(ExportId id, int attempt) {
        remove(of(id).and(ATTEMPT).is(attempt));
    }

    @Override
    public void removeAll(ExportId id) {
        remove(of(id));
    }

    private void remove(Criteria which) {
        mongo.remove(query(which), CHUNKS);
    }

    private static Criteria of(ExportId id) {
        return where("exportId").is(id.text());
    }
}
