package com.petpal.auth.factor;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Challenges in {@code auth.login_challenges}; every command goes to the shard of the challenge's owner. */
@Component
final class MongoChallengeStore implements ChallengeStore {

    private static final String TRIES = "tries";

    private final MongoTemplate mongo;

    MongoChallengeStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void begin(Challenge challenge) {
        mongo.insert(challenge);
    }

    @Override
    public Optional<Challenge> take(UserId owner, String id, int most, Instant now) {
        Criteria open = key(owner, id).and(TRIES).lt(most).and("expiresAt").gt(now);
        return Optional.ofNullable(mongo.findAndModify(query(open), new Update().inc(TRIES, 1), Challenge.class));
    }

    @Override
    public boolean end(Challenge challenge) {
        Criteria one = key(challenge.userId(), challenge.id());
        return mongo.findAndRemove(query(one), Challenge.class) != null;
    }

    private static Criteria key(UserId owner, String id) {
        return where("_id").is(id).and("userId").is(owner);
    }
}
