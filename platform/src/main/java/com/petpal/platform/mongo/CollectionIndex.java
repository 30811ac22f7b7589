package com.petpal.platform.mongo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An ascending index.
 *
 * @param fields in order; MongoDB walks it in both directions
 * @param sparse whether documents without the field are left out
 * @param expireAfter how long after the field's time documents are deleted
 */
public record CollectionIndex(List<String> fields, boolean unique, boolean sparse, Optional<Duration> expireAfter) {

    public CollectionIndex {
        fields = List.copyOf(fields);
    }

    static CollectionIndex plain(String... fields) {
        return new CollectionIndex(List.of(fields), false, false, Optional.empty());
    }

    static CollectionIndex unique(String... fields) {
        return new CollectionIndex(List.of(fields), true, false, Optional.empty());
    }

    static CollectionIndex sparse(String field) {
        return new CollectionIndex(List.of(field), false, true, Optional.empty());
    }

    /** Deletes documents once the time in {@code field} has passed. */
    static CollectionIndex expiring(String field) {
        return new CollectionIndex(List.of(field), false, false, Optional.of(Duration.ZERO));
    }

    /** MongoDB's own way of naming, so that an index made by hand is the same index. */
    public String name() {
        return String.join("_1_", fields) + "_1";
    }
}
