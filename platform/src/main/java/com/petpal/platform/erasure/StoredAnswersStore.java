package com.petpal.platform.erasure;

import com.petpal.platform.identity.UserId;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Stored answers to other people, as far as they show somebody who is erased. */
public final class StoredAnswersStore {

    private final MongoTemplate mongo;

    public StoredAnswersStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Forgets what an answer said, and not that it was given: asked again, it is status and place without a body.
     *
     * @param location the header of the answers
     */
    public void forgetBodies(UserId principal, String location) {
        mongo.getCollection("idempotency")
                .updateMany(
                        new Document("principal", principal.toString()).append("answer.location", location),
                        new Document("$unset", new Document("answer.body", "")));
    }
}
