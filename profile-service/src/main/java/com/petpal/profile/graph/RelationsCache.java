package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How people stand to others, kept in Redis for every service to read. */
@Component
public final class RelationsCache implements RelationsSource {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final LeasedCache<Relations> cache;
    private final FollowingStore following;
    private final Blocks blocks;

    RelationsCache(LeasedCaches caches, FollowingStore following, Blocks blocks) {
        this.following = following;
        this.blocks = blocks;
        this.cache = caches.owned(new CacheSpec<>(Relations.KEY_PREFIX, Relations.class, LIFE, 0), this::loadAll);
    }

    @Override
    public Relations load(UserId person) {
        return cache.get(person.toString()).orElseGet(() -> Relations.of(Set.of(), Set.of(), Set.of()));
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(Edge edge) {
        forget(List.of(edge.followerId(), edge.followeeId()));
    }

    /** The same for several people. */
    public void forget(List<UserId> people) {
        cache.invalidate(people.stream().map(UserId::toString).toList());
    }

    private Map<String, Relations> loadAll(Set<String> people) {
        return people.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> relations(UserId.parse(id))));
    }

    private Relations relations(UserId person) {
        return Relations.of(following.followedBy(person), blocks.eitherWay(person), blocks.mutedBy(person));
    }
}
