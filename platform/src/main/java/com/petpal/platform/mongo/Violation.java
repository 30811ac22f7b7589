package com.petpal.platform.mongo;

/**
 * A command that a sharded cluster refuses, or that would not scale on it.
 *
 * @param namespace {@code database.collection}
 * @param command the command's name
 * @param message what is wrong, without any value of a document
 */
public record Violation(Kind kind, String namespace, String command, String message) {

    /** What is wrong. */
    public enum Kind {
        /** Goes to more shards than its declared name allows, or has no declared name. */
        SCATTER,
        /** Writes one document without equality on the whole shard key. */
        SHARD_KEY_MISSING,
        /** Would change a field of the shard key. */
        SHARD_KEY_CHANGED,
        /** A unique index that no shard can hold alone. */
        UNIQUE_INDEX,
        /** A multi-document transaction. */
        TRANSACTION,
        /** A collection that the registry does not name. */
        UNREGISTERED
    }
}
