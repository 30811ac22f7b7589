package com.petpal.profile.review;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stars of sitters: near, then from Redis, then counted from the reviews there are. */
@Component
public final class ReadStars {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int NEAR = 10_000;

    private final LeasedCache<Stars> cache;
    private final ReviewStore store;

    ReadStars(LeasedCaches caches, ReviewStore store) {
        this.store = store;
        this.cache = caches.owned(new CacheSpec<>("stars:", Stars.class, LIFE, NEAR), this::load);
    }

    public Stars of(UserId sitterId) {
        return cache.get(sitterId.toString()).orElse(Stars.NONE);
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(UserId sitterId) {
        cache.invalidate(sitterId.toString());
    }

    private Map<String, Stars> load(Set<String> sitters) {
        return sitters.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> store.count(UserId.parse(id))));
    }
}
