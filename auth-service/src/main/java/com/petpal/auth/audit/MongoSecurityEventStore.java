package com.petpal.auth.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Events in {@code auth.security_events}, each person's on their own shard. */
final class MongoSecurityEventStore implements SecurityEventStore {

    private final MongoTemplate mongo;

    MongoSecurityEventStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(SecurityEvent event) {
        mongo.insert(event);
    }

    @Override
    public List<SecurityEvent> newest(UserId userId, Optional<String> before, int limit, Instant now) {
        Criteria wanted = where("userId").is(userId).and("expiresAt").gt(now);
        before.ifPresent(id -> wanted.and("_id").lt(id));
        return mongo.find(Query.query(wanted).with(Sort.by("_id").descending()).limit(limit), SecurityEvent.class);
    }
}
