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
        boolean done,
        Instant leaseUntil,
        @Nullable StoredAnswer answer,
        Instant expiresAt) {

    /**
     * The answer to be given again.
     *
     * @param location and {@code entityTag} are headers, absent where the answer had none
     * @param body JSON
     */
    record StoredAnswer(
            int status, @Nullable String location, @Nullable String entityTag, String body) {}
}
