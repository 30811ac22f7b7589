package com.petpal.localstack.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the documents of one value of the hashed field are. Every hashed field of ours is a text. */
final class RoutingIndex extends PositionIndex {

    private final Map<String, Set<Object>> positions = new HashMap<>();

    RoutingIndex(String field) {
        super("petpal-routing", field);
    }

    @Override
    public boolean canHandle(Document query) {
        return texts(in(query)) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        var texts = texts(in(query));
        return texts == null
                ? List.of()
                : texts.stream()
                        .distinct()
                        .flatMap(text -> positions.getOrDefault(text, Set.of()).stream())
                        .toList();
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (in(document) instanceof String text) {
            positions.computeIfAbsent(text, any -> new LinkedHashSet<>()).add(position);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = document.get("_id");
        if (position != null && in(document) instanceof String text) {
            positions.computeIfPresent(text, (any, left) -> {
                left.remove(position);
                return left.isEmpty() ? null : left;
            });
        }
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // A shard key never changes: the guard has refused it.
    }

    @Override
    public long getCount() {
        return positions.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public void drop() {
        positions.clear();
    }

    private static @Nullable List<String> texts(@Nullable Object condition) {
        if (condition instanceof String text) {
            return List.of(text);
        }
        if (condition instanceof Document operators && operators.get("$eq") instanceof String text) {
            return List.of(text);
        }
        if (condition instanceof Document operators && operators.get("$in") instanceof Collection<?> listed) {
            return listed.stream().allMatch(String.class::isInstance)
                    ? listed.stream().map(String.class::cast).toList()
                    : null;
        }
        return null;
    }
}
