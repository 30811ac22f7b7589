package com.petpal.platform.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several caches read with one {@code MGET}. For one thread: name what is wanted of each, then look at the answers; the
 * first look reads for all.
 */
public final class SharedRead {

    private final RedisGate redis;
    private final List<LeasedCache.Reading<?>> parts = new ArrayList<>();
    private boolean done;

    SharedRead(RedisGate redis) {
        this.redis = redis;
    }

    /** What there is in a cache of these, by id, once it is read. */
    public <T> Supplier<Map<String, T>> of(LeasedCache<T> cache, Collection<String> ids) {
        if (done) {
            throw new IllegalStateException("this was read already");
        }
        LeasedCache.Reading<T> part = cache.begin(ids);
        parts.add(part);
        return () -> {
            read();
            return part.found();
        };
    }

    private void read() {
        if (done) {
            return;
        }
        done = true;
        List<String> keys = parts.stream().flatMap(part -> part.keys().stream()).toList();
        if (keys.isEmpty()) {
            return;
        }
        List<@Nullable String> values;
        try {
            values = redis.run(template -> template.opsForValue().multiGet(keys));
        } catch (RedisAway away) {
            parts.forEach(LeasedCache.Reading::withoutRedis);
            return;
        }
        int from = 0;
        for (LeasedCache.Reading<?> part : parts) {
            int to = from + part.keys().size();
            part.accept(values == null ? List.of() : values.subList(from, to));
            from = to;
        }
    }
}
