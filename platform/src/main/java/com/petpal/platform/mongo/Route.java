package com.petpal.platform.mongo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What a filter says about the shard key.
 *
 * @param equalities fields of the key that must equal one value
 * @param hashedValues the values that the hashed field may have; empty if the filter leaves them open
 */
record Route(Map<String, BsonValue> equalities, Optional<Set<BsonValue>> hashedValues) {

    static final Route NOWHERE = new Route(Map.of(), Optional.of(Set.of()));

    Route {
        equalities = Map.copyOf(equalities);
        hashedValues = hashedValues.map(Set::copyOf);
    }

    static Route of(BsonDocument filter, ShardKey key) {
        var equalities = new HashMap<String, BsonValue>();
        var listed = new HashSet<Set<BsonValue>>();
        collect(filter, key, equalities, listed);
        var equal = Optional.ofNullable(equalities.get(key.hashed())).map(Set::of);
        return new Route(equalities, equal.or(() -> listed.stream().findFirst()));
    }

    Targeting targeting() {
        return hashedValues
                .map(values -> values.size() <= 1
                        ? Targeting.ONE
                        : values.size() <= Declared.MOST_VALUES ? Targeting.MANY : Targeting.ALL)
                .orElse(Targeting.ALL);
    }

    boolean hasWhole(ShardKey key) {
        return equalities.keySet().containsAll(key.fields());
    }

    boolean fixes(String field, BsonValue value) {
        return value.equals(equalities.get(field));
    }

    /** Where a command goes that does this and the other. */
    Route and(Route other) {
        Optional<Set<BsonValue>> both = hashedValues.flatMap(mine -> other.hashedValues.map(theirs -> {
            var union = new HashSet<>(mine);
            union.addAll(theirs);
            return union;
        }));
        return new Route(Map.of(), both);
    }

    private static void collect(
            BsonDocument filter, ShardKey key, Map<String, BsonValue> equalities, Set<Set<BsonValue>> listed) {
        filter.forEach((field, condition) -> {
            if (field.equals("$and") && condition.isArray()) {
                condition.asArray().stream()
                        .filter(BsonValue::isDocument)
                        .forEach(part -> collect(part.asDocument(), key, equalities, listed));
            } else if (key.fields().contains(field)) {
                equality(condition).ifPresent(value -> equalities.put(field, value));
                if (field.equals(key.hashed())) {
                    list(condition).ifPresent(listed::add);
                }
            }
        });
    }

    private static Optional<BsonValue> equality(BsonValue condition) {
        if (isOperators(condition)) {
            return Optional.ofNullable(condition.asDocument().get("$eq")).flatMap(Route::equality);
        }
        // A regular expression matches many values, an array may match one of its elements.
        return condition.isRegularExpression() || condition.isArray() ? Optional.empty() : Optional.of(condition);
    }

    private static Optional<Set<BsonValue>> list(BsonValue condition) {
        if (!isOperators(condition) || !condition.asDocument().isArray("$in")) {
            return Optional.empty();
        }
        var values = condition.asDocument().getArray("$in");
        return values.stream().anyMatch(value -> value.isRegularExpression() || value.isArray())
                ? Optional.empty()
                : Optional.of(Set.copyOf(new HashSet<>(values)));
    }

    private static boolean isOperators(BsonValue condition) {
        return condition.isDocument()
                && !condition.asDocument().isEmpty()
                && condition.asDocument().getFirstKey().startsWith("$");
    }
}
