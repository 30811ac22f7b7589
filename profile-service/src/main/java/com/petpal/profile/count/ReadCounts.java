package com.petpal.profile.count;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts as they are read: near, then from Redis, then from what was counted last. */
@Component
public final class ReadCounts {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int NEAR = 10_000;

    private final LeasedCache<Counts> cache;
    private final CountStore store;

    ReadCounts(LeasedCaches caches, CountStore store) {
        this.store = store;
        this.cache = caches.owned(new CacheSpec<>("counts:", Counts.class, LIFE, NEAR), this::load);
    }

    /** Zeros of whom nothing was counted. */
    public Counts of(UserId userId) {
        return cache.get(userId.toString()).orElse(Counts.NONE);
    }

    void forget(UserId userId) {
        cache.invalidate(userId.toString());
    }

    private Map<String, Counts> load(Set<String> people) {
        return people.stream()
                .collect(Collectors.toUnmodifiableMap(
                        id -> id,
                        id -> store.find(UserId.parse(id))
                                .map(KnownCounts::counts)
                                .orElse(Counts.NONE)));
    }
}
