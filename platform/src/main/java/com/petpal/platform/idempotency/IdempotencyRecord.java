package com.petpal.platform.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/** What is known of a request with a key; drawn in the package documentation. */
@Document("idempotency")
@Sharded(
        shardKey = {"principal", "_id"},
        immutableKey = true)
record IdempotencyRecord(
        @Id String id,
        String principal,
        String bodyHash,
        String resourceId,
        State state,
        Instant leaseUntil,
        @Nullable StoredAnswer answer,
        Instant expiresAt) {

    /** Whether there is an answer. */
    enum State {
        RUNNING,
        DONE
    }

    /**
     * The answer to be given again.
     *
     * @param location and {@code entityTag} are headers, absent where the answer had none
     * @param body JSON, absent where the answer had none
     */
    record StoredAnswer(
            int status,
            @Nullable String location,
            @Nullable String entityTag,
            @Nullable String body) {}
}
