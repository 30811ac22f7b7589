package com.petpal.platform.redis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Makes the caches of a service. A bean; to be used while the program is wired, not later. */
public final class LeasedCaches {

    private final RedisGate redis;
    private final JsonMapper json;
    private final Invalidations invalidations;

    LeasedCaches(RedisGate redis, JsonMapper json, Invalidations invalidations) {
        this.redis = redis;
        this.json = json;
        this.invalidations = invalidations;
    }

    /**
     * A cache of this service's own facts, which it fills and invalidates.
     *
     * @param load gives the values that exist, by id
     */
    public <T> LeasedCache<T> owned(CacheSpec<T> spec, Function<Set<String>, Map<String, T>> load) {
        return cache(spec, Set.of(spec.prefix()), load, true);
    }

    /**
     * A view of another service's cache: read here, filled there.
     *
     * @param load asks the owner, which fills the cache on the way
     */
    public <T> LeasedCache<T> foreign(CacheSpec<T> spec, Function<Set<String>, Map<String, T>> load) {
        return foreign(spec, Set.of(spec.prefix()), load);
    }

    /**
     * A view of several of another service's caches at once, whose ids are then whole keys.
     *
     * @param prefixes of the keys that are read through it
     */
    public <T> LeasedCache<T> foreign(
            CacheSpec<T> spec, Set<String> prefixes, Function<Set<String>, Map<String, T>> load) {
        return cache(spec, prefixes, load, false);
    }

    /** A read of several caches at once. */
    public SharedRead together() {
        return together(Map.of());
    }

    /**
     * A read of several caches at once, some of which is known already.
     *
     * @param already what Redis said of some keys within the same request, {@code ""} where it had nothing: not asked again
     */
    public SharedRead together(Map<String, String> already) {
        return new SharedRead(redis, already);
    }

    private <T> LeasedCache<T> cache(
            CacheSpec<T> spec, Set<String> prefixes, Function<Set<String>, Map<String, T>> load, boolean owned) {
        Optional<NearCache<T>> near = spec.near() == 0 ? Optional.empty() : Optional.of(new NearCache<>(spec.near()));
        near.ifPresent(cache -> prefixes.forEach(prefix -> invalidations.register(prefix, cache)));
        return new LeasedCache<>(redis, spec, new CacheCodec<>(json, spec.type()), near, load, owned);
    }
}
