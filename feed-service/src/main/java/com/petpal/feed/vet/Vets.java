package com.petpal.feed.vet;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is shown as a vet: near cache, then one {@code MGET}, then MongoDB. */
@Component
public class Vets {

    private static final CacheSpec<Badge> BADGES = new CacheSpec<>("vet:", Badge.class, Duration.ofMinutes(10), 20_000);

    private final LeasedCache<Badge> cache;

    Vets(LeasedCaches caches, VetStore store) {
        this.cache = caches.owned(BADGES, ids -> badges(store, ids));
    }

    private static Map<String, Badge> badges(VetStore store, Set<String> ids) {
        var badges = new HashMap<String, Badge>();
        store.badges(ids.stream().map(UserId::parse).toList())
                .forEach((userId, badge) -> badges.put(userId.toString(), badge));
        return badges;
    }

    /** Those of some people who are verified. */
    public Set<UserId> among(Collection<UserId> people) {
        return cache.getAll(people.stream().map(UserId::toString).toList()).entrySet().stream()
                .filter(badge -> badge.getValue().verified())
                .map(badge -> UserId.parse(badge.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(UserId userId) {
        cache.invalidate(userId.toString());
    }
}
