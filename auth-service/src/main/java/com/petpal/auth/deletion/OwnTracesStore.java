package com.petpal.auth.deletion;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What this service keeps beside somebody's account: every collection that lives on its person's shard, so one that comes
 * later is not forgotten. Deletions live with a pseudonym and stay.
 */
@Component
final class OwnTracesStore implements ErasureStep {

    private static final String PERSON = "userId";

    private final MongoTemplate mongo;

    OwnTracesStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void erase(UserId userId, Count count) {
        Collections.in("auth").stream()
                .filter(OwnTracesStore::livesWithItsPerson)
                .forEach(collection -> count.erased(
                        collection.name(),
                        mongo.getCollection(collection.name())
                                .deleteMany(new Document(PERSON, userId.toString()))
                                .getDeletedCount()));
    }

    private static boolean livesWithItsPerson(ShardedCollection collection) {
        return collection.shardKey().filter(key -> key.hashed().equals(PERSON)).isPresent();
    }
}
