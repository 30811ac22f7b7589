package com.petpal.platform.mongo;

import com.petpal.platform.mongo.Violation.Kind;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * The guard: says how many shards a command goes to and whether it may.
 *
 * <p>Stricter than mongos on purpose: what mongos would broadcast or run twice without a word is refused here, so that
 * the code stays right on every version from MongoDB 7.0 on.
 */
public final class TargetingClassifier {

    private static final Set<String> DATA_COMMANDS = Set.of(
            "find",
            "aggregate",
            "count",
            "distinct",
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "getMore",
            "mapReduce",
            "bulkWrite");

    /** Whether the command reads or writes documents, so that it counts as one. */
    public boolean isDataCommand(String command) {
        return DATA_COMMANDS.contains(command);
    }

    /**
     * Looks at one command as it is on the wire.
     *
     * @param database the database it is sent to
     * @param command its name is its first key; statements of a bulk are in it
     */
    public Classification classify(String database, BsonDocument command) {
        String name = command.getFirstKey();
        String collection = collectionOf(command, name);
        var violations = new ViolationFactory(database + "." + collection, name);
        if (isTransaction(command, name)) {
            return violations.of(Targeting.UNSHARDED, Kind.TRANSACTION, "one business fact is one document");
        }
        if (name.equals("bulkWrite")) {
            return violations.of(Targeting.ALL, Kind.SCATTER, "a bulk over many collections is not looked into");
        }
        boolean looked = isDataCommand(name) || name.equals("createIndexes");
        if (!looked || collection.isEmpty() || !Collections.owns(database)) {
            return Classification.fine(Targeting.UNSHARDED);
        }
        var registered = Collections.of(database, collection);
        if (registered.isEmpty()) {
            return violations.of(Targeting.UNSHARDED, Kind.UNREGISTERED, "the registry does not name this collection");
        }
        return registered
                .flatMap(ShardedCollection::shardKey)
                .map(key -> new CommandRules(key, violations).classify(name, command))
                .orElseGet(() -> Classification.fine(Targeting.UNSHARDED));
    }

    private static String collectionOf(BsonDocument command, String name) {
        var collection = command.get(name.equals("getMore") ? "collection" : name);
        return collection instanceof BsonString text ? text.getValue() : "";
    }

    private static boolean isTransaction(BsonDocument command, String name) {
        return name.equals("commitTransaction")
                || name.equals("abortTransaction")
                || command.containsKey("startTransaction")
                || BsonBoolean.FALSE.equals(command.get("autocommit"));
    }

    /** Says what is wrong with the command at hand. */
    record ViolationFactory(String namespace, String command) {

        Classification of(Targeting targeting, Kind kind, String message) {
            return new Classification(targeting, Optional.of(new Violation(kind, namespace, command, message)));
        }
    }
}
