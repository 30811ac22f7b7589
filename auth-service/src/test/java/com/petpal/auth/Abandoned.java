package com.petpal.auth;

import static com.petpal.auth.AuthContext.emailOf;
import static com.petpal.auth.AuthContext.one;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** What a process leaves behind that is killed in the middle of a registration. */
record Abandoned(MongoTemplate mongo, String handle, String userId) {

    private static final Duration OVER = Duration.ofSeconds(-1);

    static void endLease(MongoTemplate mongo, String email) {
        mongo.updateFirst(one(email), new Update().set("leaseUntil", in(OVER)), "email_claims");
    }

    /** Steps 1 and 2: nothing but a leased claim. */
    Abandoned withClaimLeasedFor(Duration left) {
        mongo.insert(claim().append("leaseUntil", in(left)), "email_claims");
        return this;
    }

    /** Step 4. */
    Abandoned withClaimHeld() {
        mongo.insert(claim(), "email_claims");
        return this;
    }

    /** Step 3. */
    Abandoned withAccountDueIn(Duration left, String passwordHash) {
        mongo.insert(
                new Document("_id", userId)
                        .append("email", emailOf(handle))
                        .append("passwordHash", passwordHash)
                        .append("roles", List.of("user"))
                        .append("terms", "2026-11")
                        .append("state", "registering")
                        .append("person", new Document("handle", handle).append("displayName", "Ada"))
                        .append("createdAt", in(OVER))
                        .append("dueAt", in(left)),
                "accounts");
        return this;
    }

    private Document claim() {
        return new Document("_id", emailOf(handle)).append("userId", userId);
    }

    private static Date in(Duration left) {
        return Date.from(Instant.now().plus(left));
    }
}
