package com.petpal.platform.events;

import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;

/** What to do with documents of a collection whose {@code dueAt} has passed. A bean for each such collection. */
public interface DueTimer {

    ShardedCollection collection();

    /**
     * Handles one due document; may be called again, and by several processes, until {@code dueAt} is gone or later,
     * so it must be conditional on what it read.
     *
     * @param due the document as stored
     */
    void handle(Document due);
}
