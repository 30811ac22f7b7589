package com.petpal.localstack.documents;

import com.petpal.platform.mongo.Violation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/**
 * What a client hears of a violation: MongoDB's own codes where MongoDB refuses the same.
 *
 * @param code as in MongoDB's {@code error_codes.yml}
 */
record Refusal(int code, String codeName, Violation violation) {

    static Refusal of(Violation violation) {
        return switch (violation.kind()) {
            // MongoDB would not refuse it but ask every shard; the code is its general one.
            case SCATTER -> new Refusal(20, "IllegalOperation", violation);
            case SHARD_KEY_MISSING -> new Refusal(61, "ShardKeyNotFound", violation);
            case SHARD_KEY_CHANGED -> new Refusal(66, "ImmutableField", violation);
            case UNIQUE_INDEX -> new Refusal(67, "CannotCreateIndex", violation);
            case TRANSACTION -> new Refusal(263, "OperationNotSupportedInTransaction", violation);
            case UNREGISTERED -> new Refusal(73, "InvalidNamespace", violation);
        };
    }

    /** Bulk writes tell of a bad statement in their answer, all else fails as a command. */
    Document answer() throws MongoServerError {
        boolean statement = violation.kind() == Violation.Kind.SHARD_KEY_MISSING
                || violation.kind() == Violation.Kind.SHARD_KEY_CHANGED;
        boolean bulk = List.of("insert", "update", "delete").contains(violation.command());
        if (!statement || !bulk) {
            throw new MongoServerError(code, codeName, message());
        }
        var error = new Document("index", 0).append("code", code).append("errmsg", message());
        return new Document("n", 0)
                .append("nModified", 0)
                .append("writeErrors", List.of(error))
                .append("ok", 1.0);
    }

    private String message() {
        return violation.command() + " on " + violation.namespace() + ": " + violation.message();
    }
}
