package com.petpal.platform.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cache-aside without stale fills. Safe for many threads and many processes.
 *
 * <p>Warm, {@link #getAll} is one {@code MGET} for whatever the near cache lacks. On a miss whoever comes first takes the lease of a key and loads; others in this process share
 * that load by its token. A fill replaces only the token it was begun under, and {@link #invalidate} removes it: so a load that began before a write neither stays in Redis nor reaches a
 * read that began after it.
 *
 * @param <T> values, by id
 */
public final class LeasedCache<T> {

    private static final Duration LEASE = Duration.ofSeconds(5);

    private final RedisGate redis;
    private final CacheSpec<T> spec;
    private final CacheCodec<T> codec;
    private final Optional<NearCache<T>> near;
    private final Function<Set<String>, Map<String, T>> load;
    private final boolean owned;
    private final SingleFlight<String, Map<String, T>> flights = new SingleFlight<>();

    LeasedCache(
            RedisGate redis,
            CacheSpec<T> spec,
            CacheCodec<T> codec,
            Optional<NearCache<T>> near,
            Function<Set<String>, Map<String, T>> load,
            boolean owned) {
        this.redis = redis;
        this.spec = spec;
        this.codec = codec;
        this.near = near;
        this.load = load;
        this.owned = owned;
    }

    public Optional<T> get(String id) {
        return Optional.ofNullable(getAll(List.of(id)).get(id));
    }

    /** The values that exist, by id. */
    public Map<String, T> getAll(Collection<String> ids) {
        var found = new HashMap<String, T>();
        Set<String> wanted = new TreeSet<>(ids);
        wanted.removeIf(id -> fromNear(id, found));
        if (wanted.isEmpty()) {
            return found;
        }
        long reading = near.map(NearCache::reading).orElse(0L);
        try {
            Map<String, String> raw = fromRedis(wanted);
            raw.forEach((id, value) -> accept(id, value, reading, found));
            wanted.removeIf(id -> codec.isSettled(raw.get(id)));
            if (!wanted.isEmpty()) {
                found.putAll(owned ? loadUnderLease(wanted) : loadOnce(wanted));
            }
        } catch (RedisAway away) {
            found.putAll(loadOnce(wanted));
        }
        return found;
    }

    /** To be called after a write and before it is acknowledged. Redis being away is no failure: its entries are then not read either, and expire. */
    public void invalidate(Collection<String> ids) {
        near.ifPresent(cache -> ids.forEach(id -> cache.invalidate(spec.prefix() + id)));
        redis.attempt(template -> template.delete(keys(ids)));
    }

    public void invalidate(String id) {
        invalidate(List.of(id));
    }

    private boolean fromNear(String id, Map<String, T> found) {
        Optional<Optional<T>> known = near.flatMap(cache -> cache.get(spec.prefix() + id));
        known.flatMap(Function.identity()).ifPresent(value -> found.put(id, value));
        return known.isPresent();
    }

    private Map<String, String> fromRedis(Set<String> ids) {
        List<@Nullable String> values =
                redis.run(template -> template.opsForValue().multiGet(keys(ids)));
        return byId(ids, values == null ? List.of() : values);
    }

    private void accept(String id, String value, long reading, Map<String, T> found) {
        if (codec.isSettled(value)) {
            Optional<T> decoded = codec.decode(value);
            decoded.ifPresent(present -> found.put(id, present));
            near.ifPresent(cache -> cache.put(spec.prefix() + id, decoded, reading));
        }
    }

    /** Each key is loaded by the holder of its lease, or together with them; in another process's absence of haste, by ourselves. */
    private Map<String, T> loadUnderLease(Set<String> ids) {
        String token =
                CacheCodec.LEASE + Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        Map<String, String> holders = byId(
                ids,
                redis.run(template ->
                        template.execute(CacheScripts.LEASE, keys(ids), token, String.valueOf(LEASE.toMillis()))));
        var found = new HashMap<String, T>();
        Set<String> mine = holders.entrySet().stream()
                .filter(holder -> holder.getValue().equals(token))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!mine.isEmpty()) {
            found.putAll(flights.run(token, () -> fill(mine, token)));
        }
        holders.forEach((id, holder) -> {
            if (codec.isSettled(holder)) {
                codec.decode(holder).ifPresent(value -> found.put(id, value));
            } else if (!holder.equals(token)) {
                T shared = flights.run(holder, () -> load.apply(ids)).get(id);
                if (shared != null) {
                    found.put(id, shared);
                }
            }
        });
        return found;
    }

    private Map<String, T> fill(Set<String> ids, String token) {
        Map<String, T> loaded = load.apply(ids);
        var arguments = new ArrayList<>(List.of(token, String.valueOf(jittered().toMillis())));
        ids.stream().map(id -> codec.encode(loaded.get(id))).forEach(arguments::add);
        redis.attempt(template -> template.execute(CacheScripts.FILL, keys(ids), arguments.toArray()));
        return loaded;
    }

    /** Without a lease there is no token to share by, so callers share by what they want. */
    private Map<String, T> loadOnce(Set<String> ids) {
        return load.apply(ids);
    }

    private Duration jittered() {
        long millis = spec.life().toMillis();
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(-millis / 10, millis / 10 + 1));
    }

    private List<String> keys(Collection<String> ids) {
        return ids.stream().map(id -> spec.prefix() + id).toList();
    }

    private static Map<String, String> byId(Set<String> ids, List<?> values) {
        var byId = new HashMap<String, String>();
        var next = Stream.concat(values.stream(), Stream.generate(() -> "")).iterator();
        for (String id : ids) {
            Object value = next.next();
            byId.put(id, value == null ? "" : value.toString());
        }
        return byId;
    }
}
