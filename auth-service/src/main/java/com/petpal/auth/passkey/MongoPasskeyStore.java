package com.petpal.auth.passkey;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Passkeys in {@code auth.passkeys}; every command goes to the shard of the passkey's owner. */
@Component
final class MongoPasskeyStore implements PasskeyStore {

    private final MongoTemplate mongo;

    MongoPasskeyStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean add(Passkey passkey) {
        try {
            mongo.insert(passkey);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public List<Passkey> of(UserId owner, int most) {
        return mongo.find(query(where("userId").is(owner)).with(Sort.by("_id")).limit(most), Passkey.class);
    }

    @Override
    public Optional<Passkey> find(UserId owner, String credentialId) {
        return Optional.ofNullable(mongo.findOne(
                query(where("userId").is(owner).and("credentialId").is(credentialId)), Passkey.class));
    }

    @Override
    public boolean use(PasskeyId id, Use use) {
        Criteria newer = key(id).and("lastChallengeAt").lt(use.challengeAt()).and("signCount");
        Criteria good = use.signCount() == 0 ? newer.is(0) : newer.lt(use.signCount());
        var update = new Update()
                .set("signCount", use.signCount())
                .set("backedUp", use.backedUp())
                .set("lastUsedAt", use.at())
                .set("lastChallengeAt", use.challengeAt());
        return mongo.findAndModify(query(good), update, Passkey.class) != null;
    }

    @Override
    public boolean remove(PasskeyId id) {
        return mongo.findAndRemove(query(key(id)), Passkey.class) != null;
    }

    private static Criteria key(PasskeyId id) {
        return where("_id").is(id.text()).and("userId").is(id.owner());
    }
}
