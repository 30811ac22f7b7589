package com.petpal.platform.erasure;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What platform itself keeps of somebody in a service's database: stored answers, and events that were put aside. */
@Order(Ordered.LOWEST_PRECEDENCE)
public final class TracesStore implements ErasureStep {

    private static final String IDEMPOTENCY = "idempotency";
    private static final String DEAD_LETTERS = "dead_letters";

    private final MongoTemplate mongo;

    public TracesStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased(
                IDEMPOTENCY,
                mongo.getCollection(IDEMPOTENCY)
                        .deleteMany(new Document("principal", userId.toString()))
                        .getDeletedCount());
        count.erased(DEAD_LETTERS, deadLetters(userId));
    }

    /** Dead letters are few, and name people anywhere. */
    private long deadLetters(UserId userId) {
        Pattern names = Pattern.compile(userId.toString());
        var naming = new Document("$or", List.of(new Document("aggregate", names), new Document("data", names)));
        return mongo.getCollection(DEAD_LETTERS)
                .deleteMany(naming, new DeleteOptions().comment(Declared.ERASURE.comment()))
                .getDeletedCount();
    }
}
