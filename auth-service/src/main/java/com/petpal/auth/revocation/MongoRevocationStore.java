package com.petpal.auth.revocation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.revocation.Revocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Revocations in {@code auth.revocations}. */
@Component
final class MongoRevocationStore implements RevocationStore {

    private static final String REVOCATIONS = "revocations";

    /** As many values as one declared query may have. */
    private static final int MOST_BUCKETS = 100;

    /** Entries of another instance whose clock is ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final IdGenerator ids;

    MongoRevocationStore(MongoTemplate mongo, IdGenerator ids) {
        this.mongo = mongo;
        this.ids = ids;
    }

    @Override
    public void add(UserId owner, Collection<Revocation> ended, Instant endedAt) {
        String bucket = Bucket.of(owner, endedAt);
        mongo.insert(
                ended.stream()
                        .map(revocation -> document(bucket, revocation, endedAt))
                        .toList(),
                REVOCATIONS);
    }

    private Document document(String bucket, Revocation revocation, Instant endedAt) {
        return new Document("_id", bucket + "-" + revocation.sessionId() + ids.random64())
                .append("bucket", bucket)
                .append("sessionId", revocation.sessionId())
                .append("endedAt", Date.from(endedAt))
                .append("expiresAt", Date.from(revocation.expiresAt()));
    }

    @Override
    public List<Revocation> endedAfter(Instant from, Instant now) {
        List<String> buckets = Bucket.between(from, now.plus(AHEAD));
        var ended = new ArrayList<Revocation>();
        for (int begin = 0; begin < buckets.size(); begin += MOST_BUCKETS) {
            List<String> some = buckets.subList(begin, Math.min(buckets.size(), begin + MOST_BUCKETS));
            ended.addAll(find(some, from, now));
        }
        return ended;
    }

    private List<Revocation> find(List<String> buckets, Instant from, Instant now) {
        Query query = Query.query(where("bucket")
                        .in(buckets)
                        .and("endedAt")
                        .gt(Date.from(from))
                        .and("expiresAt")
                        .gt(Date.from(now)))
                .comment(Declared.REVOCATIONS.comment());
        query.fields().include("sessionId", "expiresAt");
        return mongo.find(query, Document.class, REVOCATIONS).stream()
                .map(entry -> new Revocation(
                        entry.getString("sessionId"), entry.getDate("expiresAt").toInstant()))
                .toList();
    }
}
