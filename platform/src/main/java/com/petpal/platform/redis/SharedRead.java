package com.petpal.platform.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<String, String> already;
    private final List<LeasedCache.Reading<?>> parts = new ArrayList<>();
    private boolean done;

    SharedRead(RedisGate redis, Map<String, String> already) {
        this.redis = redis;
        this.already = Map.copyOf(already);
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
        var values = new HashMap<String, @Nullable String>(already);
        List<String> unknown = parts.stream()
                .flatMap(part -> part.keys().stream())
                .filter(key -> !already.containsKey(key))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            List<@Nullable String> read;
            try {
                read = redis.run(template -> template.opsForValue().multiGet(unknown));
            } catch (RedisAway away) {
                parts.forEach(LeasedCache.Reading::withoutRedis);
                return;
            }
            for (int i = 0; read != null && i < unknown.size(); i++) {
                values.put(unknown.get(i), read.get(i));
            }
        }
        for (LeasedCache.Reading<?> part : parts) {
            part.accept(part.keys().stream().map(values::get).toList());
        }
    }
}
