package com.petpal.localstack.documents;

import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.SetupCommands;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that only mongos answers. */
final class ClusterCommands {

    private static final int INVALID_OPTIONS = 72;
    private static final Set<String> ACCEPTED =
            Set.of("enablesharding", "endsessions", "refreshsessions", "killsessions");

    private ClusterCommands() {}

    /** The answer, or empty if {@code command} is none of them. */
    static Optional<Document> answer(String command, Document query) throws MongoServerError {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("shardcollection")) {
            requireRegistered(query.get(command), query.get("key"));
            return Optional.of(ok());
        }
        return ACCEPTED.contains(name) ? Optional.of(ok()) : Optional.empty();
    }

    static boolean isGreeting(String command) {
        return command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("isMaster");
    }

    /** Makes drivers believe that they talk to a router. */
    static Document greeting(Document answer) {
        return answer.append("msg", "isdbgrid")
                .append("isWritablePrimary", true)
                .append("logicalSessionTimeoutMinutes", 30);
    }

    private static void requireRegistered(@Nullable Object namespace, @Nullable Object key) throws MongoServerError {
        boolean registered = Collections.all().stream()
                .filter(collection -> collection.namespace().equals(namespace))
                .flatMap(collection -> SetupCommands.shardCollection(collection).stream())
                .anyMatch(command -> key instanceof Document given && sameInOrder(command, given));
        if (!registered) {
            throw new MongoServerError(
                    INVALID_OPTIONS,
                    "InvalidOptions",
                    "the registry has no collection " + namespace + " with this key");
        }
    }

    private static boolean sameInOrder(org.bson.Document command, Document given) {
        var key = command.get("key", org.bson.Document.class);
        return List.copyOf(key.keySet()).equals(List.copyOf(given.keySet()))
                && key.entrySet().stream().allMatch(field -> field.getValue().equals(given.get(field.getKey())));
    }

    private static Document ok() {
        return new Document("ok", 1.0);
    }
}
