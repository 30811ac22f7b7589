package com.petpal.localstack.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents of one value of the hashed field are, as the shard key's own index knows on a real shard.
 *
 * <p>mongo-java-server has no non-unique index and would look at every document. Held in memory only, and filled when
 * the collection is opened. Every shard key of ours is a text.
 */
final class RoutingIndex extends Index<Object> {

    private final String field;
    private final Map<String, Set<Object>> positions = new HashMap<>();

    RoutingIndex(String field) {
        super("petpal-routing", List.of(new IndexKey(field, true)), true);
        this.field = field;
    }

    @Override
    public boolean canHandle(Document query) {
        return texts(query.get(field)) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        var texts = texts(query.get(field));
        return texts == null
                ? List.of()
                : texts.stream()
                        .distinct()
                        .flatMap(text -> positions.getOrDefault(text, Set.of()).stream())
                        .toList();
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        // Asked of unique indexes for the place of one document; this one cannot tell.
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Nothing is refused by an index that is not unique.
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (document.get(field) instanceof String text) {
            positions.computeIfAbsent(text, any -> new LinkedHashSet<>()).add(position);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        if (document.get(field) instanceof String text && positions.containsKey(text)) {
            var left = positions.get(text);
            left.remove(document.get("_id"));
            if (left.isEmpty()) {
                positions.remove(text);
            }
        }
        return null;
    }

    @Override
    public long getCount() {
        return positions.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // A shard key never changes: the guard has refused it.
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // Neither the hashed field nor the position changes.
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
