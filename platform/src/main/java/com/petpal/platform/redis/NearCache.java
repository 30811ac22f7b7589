package com.petpal.platform.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Values in the process, kept right by {@link Invalidations}.
 *
 * <p>A value that was read from Redis is kept only if no invalidation came since before it was read; otherwise it
 * might be the old one, kept after its invalidation.
 */
final class NearCache<T> {

    private static final Duration LIFE = Duration.ofSeconds(10);

    private final Cache<String, Optional<T>> entries;
    private final AtomicLong invalidations = new AtomicLong();
    private volatile boolean trusted;

    NearCache(int size) {
        this.entries =
                Caffeine.newBuilder().maximumSize(size).expireAfterWrite(LIFE).build();
    }

    /** Null-free: absent from the cache, or known to be there or not. */
    Optional<Optional<T>> get(String key) {
        return trusted ? Optional.ofNullable(entries.getIfPresent(key)) : Optional.empty();
    }

    /** To be taken before Redis is read, and given back with what was read. */
    long reading() {
        return invalidations.get();
    }

    void put(String key, Optional<T> value, long reading) {
        if (!trusted || invalidations.get() != reading) {
            return;
        }
        entries.put(key, value);
        if (invalidations.get() != reading) {
            entries.invalidate(key);
        }
    }

    void invalidate(String key) {
        invalidations.incrementAndGet();
        entries.invalidate(key);
    }

    /** Everything goes; until {@code trusted} nothing is kept. */
    void reset(boolean nowTrusted) {
        trusted = false;
        invalidations.incrementAndGet();
        entries.invalidateAll();
        trusted = nowTrusted;
    }
}
