package com.petpal.platform.mongo;

import java.util.Locale;

/** How many shards a command goes to. */
public enum Targeting {
    /** Equality on the hashed field: one shard. */
    ONE,
    /** A bounded number of values of the hashed field: at most that many shards. */
    MANY,
    /** A scatter: every shard, however many there are. */
    ALL,
    /** A collection that lives on one shard because it is not sharded, or a command about no document. */
    UNSHARDED;

    /** The value of the metric's {@code targeting} label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
