package com.petpal.platform.mongo;

import com.petpal.platform.mongo.TargetingClassifier.ViolationFactory;
import com.petpal.platform.mongo.Violation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Rules 1 to 3 of the data model, for commands on one sharded collection. */
record CommandRules(ShardKey key, ViolationFactory violations) {

    private static final Set<String> STAGES_THAT_READ_OR_WRITE_ELSEWHERE =
            Set.of("$lookup", "$graphLookup", "$unionWith", "$out", "$merge");

    private static final BsonInt32 NO_LIMIT = new BsonInt32(0);

    Classification classify(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> read(command, part(command, "filter"));
            case "count", "distinct" -> read(command, part(command, "query"));
            case "aggregate" -> aggregate(command);
            // A cursor stays on the shards that its find went to, which was counted there.
            case "getMore" -> Classification.fine(Targeting.ONE);
            case "insert" -> writes(command, "documents", this::insert);
            case "update" ->
                writes(
                        command,
                        "updates",
                        it -> write(part(it, "q"), it.get("u"), isTrue(it, "multi"), isTrue(it, "upsert")));
            case "delete" -> writes(command, "deletes", it -> write(part(it, "q"), null, isUnlimited(it), false));
            case "findAndModify", "findandmodify" -> findAndModify(command);
            case "createIndexes" -> createIndexes(command);
            default -> declared(command, Targeting.ALL);
        };
    }

    /** Where one statement goes, or what is wrong with it. */
    private record Statement(Route route, Optional<Classification> refused) {}

    private Classification read(BsonDocument command, BsonDocument filter) {
        return declared(command, Route.of(filter, key).targeting());
    }

    private Classification aggregate(BsonDocument command) {
        var stages = command.getArray("pipeline", new BsonArray());
        var match = stages.stream()
                .limit(1)
                .map(stage -> part(stage.asDocument(), "$match"))
                .findFirst()
                .orElseGet(BsonDocument::new);
        return leavesShard(stages) ? declared(command, Targeting.ALL) : read(command, match);
    }

    private static boolean leavesShard(BsonValue part) {
        return switch (part) {
            case BsonArray list -> list.stream().anyMatch(CommandRules::leavesShard);
            case BsonDocument document ->
                document.keySet().stream().anyMatch(STAGES_THAT_READ_OR_WRITE_ELSEWHERE::contains)
                        || document.values().stream().anyMatch(CommandRules::leavesShard);
            default -> false;
        };
    }

    private Classification writes(BsonDocument command, String list, Function<BsonDocument, Statement> rule) {
        List<Statement> statements = command.getArray(list, new BsonArray()).stream()
                .map(statement -> rule.apply(statement.asDocument()))
                .toList();
        var route = statements.stream().map(Statement::route).reduce(Route.NOWHERE, Route::and);
        return statements.stream()
                .flatMap(statement -> statement.refused().stream())
                .findFirst()
                .orElseGet(() -> declared(command, route.targeting()));
    }

    private Statement insert(BsonDocument document) {
        var route = Route.of(onlyKey(document), key);
        return route.hasWhole(key)
                ? new Statement(route, Optional.empty())
                : refuse(route, Kind.SHARD_KEY_MISSING, "a document needs every field of its shard key");
    }

    private BsonDocument onlyKey(BsonDocument document) {
        var only = new BsonDocument();
        key.fields().stream()
                .filter(document::containsKey)
                .forEach(field -> only.append(field, new BsonDocument("$eq", document.get(field))));
        return only;
    }

    private Classification findAndModify(BsonDocument command) {
        var update = isTrue(command, "remove") ? null : command.get("update");
        var statement = write(part(command, "query"), update, false, isTrue(command, "upsert"));
        return statement
                .refused()
                .orElseGet(() -> declared(command, statement.route().targeting()));
    }

    private Statement write(BsonDocument filter, @Nullable BsonValue update, boolean multi, boolean upsert) {
        var route = Route.of(filter, key);
        if ((upsert || !multi) && !route.hasWhole(key)) {
            return refuse(route, Kind.SHARD_KEY_MISSING, "writing one document needs equality on " + key.fields());
        }
        if (update != null && ShardKeyChange.in(update, route, key)) {
            return refuse(route, Kind.SHARD_KEY_CHANGED, "a shard key never changes: " + key.fields());
        }
        return new Statement(route, Optional.empty());
    }

    private Classification createIndexes(BsonDocument command) {
        return command.getArray("indexes", new BsonArray()).stream()
                        .map(BsonValue::asDocument)
                        .filter(index -> isTrue(index, "unique"))
                        .map(index -> List.copyOf(part(index, "key").keySet()))
                        .allMatch(key::allowsUnique)
                ? Classification.fine(Targeting.UNSHARDED)
                : violations.of(
                        Targeting.UNSHARDED,
                        Kind.UNIQUE_INDEX,
                        "a unique index must begin with the whole shard key " + key.fields());
    }

    private Classification declared(BsonDocument command, Targeting targeting) {
        var comment = command.get("comment") instanceof BsonString text ? text.getValue() : "";
        boolean allowed = targeting == Targeting.ONE
                || Declared.byComment(comment)
                        .filter(it -> it.allows(targeting))
                        .isPresent();
        return allowed
                ? Classification.fine(targeting)
                : violations.of(
                        targeting,
                        Kind.SCATTER,
                        "goes to " + targeting.label() + " shards without a declared name that allows it; the key is "
                                + key.fields());
    }

    private Statement refuse(Route route, Kind kind, String message) {
        return new Statement(route, Optional.of(violations.of(route.targeting(), kind, message)));
    }

    private static BsonDocument part(BsonDocument document, String field) {
        return document.get(field) instanceof BsonDocument part ? part : new BsonDocument();
    }

    private static boolean isTrue(BsonDocument document, String field) {
        return BsonBoolean.TRUE.equals(document.get(field));
    }

    private static boolean isUnlimited(BsonDocument delete) {
        return delete.get("limit", NO_LIMIT) instanceof BsonNumber limit && limit.intValue() == 0;
    }
}
