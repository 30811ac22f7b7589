package com.petpal.platform.redis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Values of a cache as Redis holds them: JSON, or a mark that there is nothing, or that somebody is loading. */
final class CacheCodec<T> {

    /** Begins the token of whoever is loading. No JSON begins like this. */
    static final String LEASE = "~";

    private static final String NOTHING = "-";

    private final JsonMapper json;
    private final Class<T> type;

    CacheCodec(JsonMapper json, Class<T> type) {
        this.json = json;
        this.type = type;
    }

    /** Whether Redis knows: a value, or that there is none. */
    boolean isSettled(@Nullable String raw) {
        return raw != null && !raw.isEmpty() && !raw.startsWith(LEASE);
    }

    String encode(@Nullable T value) {
        return value == null ? NOTHING : json.writeValueAsString(value);
    }

    /**
     * What an older version of the program wrote and this one cannot read counts as nothing there, until it expires
     * or is written again.
     */
    Optional<T> decode(String raw) {
        if (raw.equals(NOTHING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(raw, type));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
