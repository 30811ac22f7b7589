package com.petpal.platform.events;

import java.time.Instant;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Events that a consumer gave up on, in its own database until somebody looks. */
final class DeadLetterStore {

    private static final String COLLECTION = "dead_letters";

    private final MongoTemplate mongo;

    DeadLetterStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps an event; again is harmless. The failure is named by its class: its message may hold what a person wrote. */
    void keep(String group, DomainEvent event, Throwable failure, Instant now) {
        var id = new Document("_id", group + ":" + event.id());
        var letter = new Document("group", group)
                .append("type", event.type())
                .append("aggregate", event.aggregate())
                .append("version", event.version())
                .append("at", event.at())
                .append("data", event.data().toString())
                .append("failure", failure.getClass().getName())
                .append("keptAt", now);
        mongo.getCollection(COLLECTION)
                .updateOne(
                        id,
                        new Document("$setOnInsert", letter),
                        new com.mongodb.client.model.UpdateOptions().upsert(true));
    }
}
