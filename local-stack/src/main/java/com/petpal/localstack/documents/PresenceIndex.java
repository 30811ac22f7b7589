package com.petpal.localstack.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which documents have the field at all: few have an outbox mark or a timer, and the sweeper asks for those. */
final class PresenceIndex extends PositionIndex {

    private static final Set<String> ASK_FOR_PRESENCE = Set.of("$lt", "$lte", "$gt", "$gte");

    private final Set<Object> positions = new LinkedHashSet<>();

    PresenceIndex(String field) {
        super("petpal-presence-" + field, field);
    }

    @Override
    public boolean canHandle(Document query) {
        return in(query) instanceof Document operators
                && operators.keySet().stream().anyMatch(ASK_FOR_PRESENCE::contains);
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return List.copyOf(positions);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (in(document) != null) {
            positions.add(position);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = document.get("_id");
        if (position != null) {
            positions.remove(position);
        }
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        positions.remove(position);
        add(after, position, collection);
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
