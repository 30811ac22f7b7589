package com.petpal.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: {@code ?limit=} 1 to 100, 20 if absent, and {@code ?cursor=}. An argument of
 * controllers.
 *
 * @param rawCursor as it came, unchecked
 */
public record PageRequest(int limit, @Nullable String rawCursor) {

    static final int MAX_LIMIT = 100;
    static final int DEFAULT_LIMIT = 20;

    /**
     * What the cursor holds.
     *
     * @param kind the list it must belong to
     * @throws BadInput {@code bad_cursor} if it is no cursor of this list
     */
    public Optional<String> cursor(String kind) {
        return Optional.ofNullable(rawCursor).map(raw -> Cursor.decode(kind, raw));
    }
}
