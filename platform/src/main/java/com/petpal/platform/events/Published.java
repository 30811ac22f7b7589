package com.petpal.platform.events;

import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import org.bson.Document;

/**
 * An event on its stream, and the document that still carries its mark.
 *
 * @param key equality on {@code _id} and the whole shard key
 */
record Published(ShardedCollection collection, Document key, String eventId, String epoch, EntryId entry, Instant at) {}
