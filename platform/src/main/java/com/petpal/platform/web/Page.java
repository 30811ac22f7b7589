package com.petpal.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. A short page is not the end; only a null cursor is.
 *
 * @param nextCursor what to ask for the next page with
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
