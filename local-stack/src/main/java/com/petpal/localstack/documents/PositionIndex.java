package com.petpal.localstack.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that refuses nothing and only narrows down where to look; what it finds is matched against the whole query.
 *
 * <p>mongo-java-server has no non-unique index and would look at every document. Held in memory only, and filled when
 * the collection is opened. A position is the document's {@code _id}.
 */
abstract class PositionIndex extends Index<Object> {

    private final String field;

    PositionIndex(String name, String field) {
        super(name, List.of(new IndexKey(field, true)), true);
        this.field = field;
    }

    final @Nullable Object in(Document document) {
        return document.get(field);
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
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Nothing is refused by an index that is not unique.
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
