package com.petpal.platform.mongo;

import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Finds updates that would give a document another shard key, which a shard can not do alone. */
final class ShardKeyChange {

    private ShardKeyChange() {}

    static boolean in(BsonValue update, Route route, ShardKey key) {
        if (update.isArray()) {
            return update.asArray().stream()
                    .anyMatch(stage -> !stage.isDocument() || inStage(stage.asDocument(), route, key));
        }
        var document = update.asDocument();
        boolean operators = !document.isEmpty() && document.getFirstKey().startsWith("$");
        return operators
                ? document.entrySet().stream().anyMatch(operator -> inOperator(operator, route, key))
                : inReplacement(document, route, key);
    }

    private static boolean inReplacement(BsonDocument replacement, Route route, ShardKey key) {
        return key.fields().stream().anyMatch(field -> {
            var value = replacement.get(field);
            // MongoDB keeps an _id that the replacement leaves out.
            return value == null ? !field.equals("_id") : !route.fixes(field, value);
        });
    }

    private static boolean inOperator(Map.Entry<String, BsonValue> operator, Route route, ShardKey key) {
        boolean sets = operator.getKey().equals("$set") || operator.getKey().equals("$setOnInsert");
        return operator.getValue().isDocument()
                && operator.getValue().asDocument().entrySet().stream().anyMatch(field -> {
                    boolean same = sets && route.fixes(field.getKey(), field.getValue());
                    boolean renamedOnto = operator.getKey().equals("$rename") && touches(key, field.getValue());
                    return renamedOnto || (touches(key, field.getKey()) && !same);
                });
    }

    private static boolean inStage(BsonDocument stage, Route route, ShardKey key) {
        return stage.entrySet().stream().anyMatch(part -> switch (part.getKey()) {
            case "$set", "$addFields" -> inOperator(Map.entry("$set", part.getValue()), route, key);
            case "$unset" ->
                (part.getValue() instanceof BsonArray fields ? fields : new BsonArray(List.of(part.getValue())))
                        .stream().anyMatch(field -> touches(key, field));
            default -> true;
        });
    }

    private static boolean touches(ShardKey key, BsonValue path) {
        return path instanceof BsonString text && touches(key, text.getValue());
    }

    private static boolean touches(ShardKey key, String path) {
        int dot = path.indexOf('.');
        return key.fields().contains(dot < 0 ? path : path.substring(0, dot));
    }
}
