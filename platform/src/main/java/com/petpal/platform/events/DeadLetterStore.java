package com.petpal.platform.events;

import com.mongodb.client.model.UpdateOptions;
import com.petpal.platform.mongo.Declared;
import io.lettuce.core.StreamMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Events that a consumer gave up on, in its own database until somebody looks. */
final class DeadLetterStore {

    private static final String COLLECTION = "dead_letters";
    private static final List<String> FIELDS = List.of("type", "aggregate", "version", "at", "data", "traceparent");

    private final MongoTemplate mongo;

    DeadLetterStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Keeps an event as it was on its stream; again is harmless. The failure is named by its class: its message may
     * hold what a person wrote.
     */
    void keep(String group, StreamMessage<String, String> event, Throwable failure, Instant now) {
        var id = new Document("_id", group + ":" + event.getBody().getOrDefault("id", event.getId()));
        var letter = new Document("group", group);
        FIELDS.forEach(field -> letter.append(field, event.getBody().get(field)));
        letter.append("failure", failure.getClass().getName()).append("keptAt", now);
        mongo.getCollection(COLLECTION)
                .updateOne(id, new Document("$setOnInsert", letter), new UpdateOptions().upsert(true));
    }

    /** A page of all there are, in the order of their ids; for operators. */
    List<Document> page(String after, int most) {
        return mongo.getCollection(COLLECTION)
                .find(new Document("_id", new Document("$gt", after)))
                .sort(new Document("_id", 1))
                .limit(most)
                .comment(Declared.DEAD_LETTERS.comment())
                .into(new ArrayList<>());
    }

    Optional<Document> find(String id) {
        return Optional.ofNullable(
                mongo.getCollection(COLLECTION).find(new Document("_id", id)).first());
    }

    void remove(String id) {
        mongo.getCollection(COLLECTION).deleteOne(new Document("_id", id));
    }
}
