package com.petpal.platform.mongo;

import java.util.List;
import java.util.Optional;

/**
 * A shard key: one hashed field that spreads the load, and optionally a second that lets a giant value split.
 *
 * @param hashed the field whose hash chooses the shard
 * @param second the ranged field within one value of the first
 */
public record ShardKey(String hashed, Optional<String> second) {

    static ShardKey hashed(String field) {
        return new ShardKey(field, Optional.empty());
    }

    static ShardKey hashed(String field, String second) {
        return new ShardKey(field, Optional.of(second));
    }

    /** The fields in the order of the key. */
    public List<String> fields() {
        return second.map(field -> List.of(hashed, field)).orElseGet(() -> List.of(hashed));
    }

    /** Rule 2: whether a unique index over {@code indexed}, in that order, can be held by each shard alone. */
    public boolean allowsUnique(List<String> indexed) {
        boolean idAlone = indexed.equals(List.of("_id")) && fields().equals(indexed);
        boolean beginsWithKey = indexed.size() >= fields().size()
                && indexed.subList(0, fields().size()).equals(fields());
        return idAlone || beginsWithKey;
    }
}
