package com.petpal.platform.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Cache-aside without stale fills. Safe for many threads and many processes.
 *
 * <p>Warm, {@link #getAll} is one {@code MGET} for whatever the near cache lacks. On a miss whoever comes first takes
 * the lease of a key and loads; others in this process share that load by its token. A fill replaces only the token
 * it was begun under, and {@link #invalidate} removes it: so a load that began before a write neither stays in Redis
 * nor reaches a read that began after it.
 *
 * @param <T> values, by id
 */
public final class LeasedCache<T> {

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final int MOST_LANDED = 1_000;
    private static final RedisScript<List> LEASE_KEYS = LuaScript.named("lease-keys", List.class);
    private static final RedisScript<Long> FILL_KEYS = LuaScript.named("fill-keys", Long.class);

    private final RedisGate redis;
    private final CacheSpec<T> spec;
    private final CacheCodec<T> codec;
    private final Optional<NearCache<T>> near;
    private final Function<Set<String>, Map<String, T>> load;
    private final boolean owned;
    private final SingleFlight<String, Loaded<T>> flights = new SingleFlight<>();

    /** What was loaded under which lease, for whoever saw that lease and comes late, its holder among them. */
    private final Cache<String, Loaded<T>> landed = Caffeine.newBuilder()
            .maximumSize(MOST_LANDED)
            .expireAfterWrite(LEASE)
            .build();

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
        return new SharedRead(redis, Map.of()).of(this, ids).get();
    }

    /** Begins to read: what is near is found, the rest is wanted of Redis. */
    Reading<T> begin(Collection<String> ids) {
        return new Reading<>(this, ids);
    }

    /** A read that has yet to hear from Redis, maybe together with others. */
    static final class Reading<T> {

        private final LeasedCache<T> cache;
        private final Map<String, T> found = new HashMap<>();
        private final Set<String> wanted;
        private final long since;

        private Reading(LeasedCache<T> cache, Collection<String> ids) {
            this.cache = cache;
            this.wanted = new TreeSet<>(ids);
            this.wanted.removeIf(id -> cache.fromNear(id, found));
            this.since = cache.near.map(NearCache::reading).orElse(0L);
        }

        /** What is to be read. */
        List<String> keys() {
            return cache.keys(wanted);
        }

        /** @param values of the keys, as Redis has them, where it has any */
        void accept(List<@Nullable String> values) {
            Map<String, String> raw = byId(wanted, values);
            raw.forEach((id, value) -> cache.accept(id, value, since, found));
            var missing = new TreeSet<>(wanted);
            missing.removeIf(id -> cache.codec.isSettled(raw.get(id)));
            if (missing.isEmpty()) {
                return;
            }
            try {
                found.putAll(cache.owned ? cache.loadUnderLease(missing) : cache.load.apply(missing));
            } catch (RedisAway away) {
                found.putAll(cache.load.apply(missing));
            }
        }

        /** There is no token to share a load by: whoever joined an earlier one might get what was before a write. */
        void withoutRedis() {
            found.putAll(cache.load.apply(wanted));
        }

        Map<String, T> found() {
            return found;
        }
    }

    /**
     * To be called after a write and before it is acknowledged. Redis being away is no failure: its entries are then
     * not read either, and expire.
     */
    public void invalidate(Collection<String> ids) {
        redis.attempt(template -> template.delete(keys(ids)));
        // Afterwards, so that what was read in between stays in neither.
        near.ifPresent(cache -> ids.forEach(id -> cache.invalidate(spec.prefix() + id)));
    }

    public void invalidate(String id) {
        invalidate(List.of(id));
    }

    /**
     * Writes what nothing was known of, and keeps it, so that its first reader asks Redis alone. Whoever read or wrote it
     * meanwhile has taken the lease, and the next read loads it.
     */
    public T create(String id, Supplier<T> write) {
        String token = newToken();
        boolean leased = redis.attempt(
                        template -> template.execute(LEASE_KEYS, keys(List.of(id)), token, millis(LEASE)))
                .filter(held -> held.contains(token))
                .isPresent();
        T written = write.get();
        boolean kept = leased && fill(token, List.of(id), Map.of(id, written)) == 1;
        if (!kept) {
            invalidate(id);
        }
        return written;
    }

    private boolean fromNear(String id, Map<String, T> found) {
        Optional<Optional<T>> known = near.flatMap(cache -> cache.get(spec.prefix() + id));
        known.flatMap(Function.identity()).ifPresent(value -> found.put(id, value));
        return known.isPresent();
    }

    private void accept(String id, String value, long reading, Map<String, T> found) {
        if (codec.isSettled(value)) {
            Optional<T> decoded = codec.decode(value);
            decoded.ifPresent(present -> found.put(id, present));
            near.ifPresent(cache -> cache.put(spec.prefix() + id, decoded, reading));
        }
    }

    /** Each key is loaded by the holder of its lease; whoever finds another's lease waits for them if they are here. */
    private Map<String, T> loadUnderLease(Set<String> ids) {
        String token = newToken();
        Map<String, String> held =
                byId(ids, redis.run(template -> template.execute(LEASE_KEYS, keys(ids), token, millis(LEASE))));
        var found = new HashMap<String, T>();
        var byHolder = new TreeMap<String, Set<String>>();
        held.forEach((id, value) -> {
            if (codec.isSettled(value)) {
                codec.decode(value).ifPresent(present -> found.put(id, present));
            } else {
                byHolder.computeIfAbsent(value, holder -> new TreeSet<>()).add(id);
            }
        });
        byHolder.forEach((holder, wanted) ->
                found.putAll(under(holder, wanted, () -> holder.equals(token) ? Map.of() : inRedisByNow(wanted))));
        return found;
    }

    /** What one load was asked for, and what of it there is. */
    private record Loaded<T>(Set<String> asked, Map<String, T> values) {}

    /**
     * Shares the load under a lease. Who took it does not matter, here or in another process: whoever comes first of us
     * loads and fills, for a lease that is still there says that nothing was written since.
     *
     * @param already what need not be loaded; empty values for what is known not to be there
     */
    private Map<String, T> under(String holder, Set<String> wanted, Supplier<Map<String, Optional<T>>> already) {
        Loaded<T> shared = flights.run(holder, () -> {
            Loaded<T> loaded = landed.getIfPresent(holder);
            return loaded == null ? landing(holder, load(wanted, holder, already.get())) : loaded;
        });
        if (!shared.asked().containsAll(wanted)) {
            String ours = holder + " " + String.join(" ", wanted);
            shared = flights.run(ours, () -> load(wanted, holder, already.get()));
        }
        var found = new HashMap<>(shared.values());
        found.keySet().retainAll(wanted);
        return found;
    }

    private Loaded<T> landing(String holder, Loaded<T> loaded) {
        landed.put(holder, loaded);
        return loaded;
    }

    /** Who held the lease may have come to an end since it was seen. */
    private Map<String, Optional<T>> inRedisByNow(Set<String> wanted) {
        var found = new HashMap<String, Optional<T>>();
        redis.attempt(template -> template.opsForValue().multiGet(keys(wanted)))
                .ifPresent(values -> byId(wanted, values).forEach((id, value) -> {
                    if (codec.isSettled(value)) {
                        found.put(id, codec.decode(value));
                    }
                }));
        return found;
    }

    private Loaded<T> load(Set<String> wanted, String holder, Map<String, Optional<T>> already) {
        var values = new HashMap<String, T>();
        already.forEach((id, known) -> known.ifPresent(value -> values.put(id, value)));
        var missing = new TreeSet<>(wanted);
        missing.removeAll(already.keySet());
        if (!missing.isEmpty()) {
            Map<String, T> loaded = load.apply(missing);
            values.putAll(loaded);
            fill(holder, missing, loaded);
        }
        return new Loaded<>(wanted, values);
    }

    /** Gives how many were still leased under that token, and are filled now. */
    private long fill(String token, Collection<String> ids, Map<String, T> values) {
        var arguments = new ArrayList<>(List.of(token, millis(jittered())));
        ids.stream().map(id -> codec.encode(values.get(id))).forEach(arguments::add);
        return redis.attempt(template -> template.execute(FILL_KEYS, keys(ids), arguments.toArray()))
                .orElse(0L);
    }

    private static String newToken() {
        return CacheCodec.LEASE + Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
    }

    private static String millis(Duration time) {
        return String.valueOf(time.toMillis());
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
