package com.petpal.feed.explore;

import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What places are about, as it is read: near cache, then Redis, then as it was worked out last. */
@Component
class Exploration {

    private static final CacheSpec<Explored> SPEC =
            new CacheSpec<>("explore:", Explored.class, Duration.ofMinutes(10), 1_000);

    private final LeasedCache<Explored> cache;

    Exploration(LeasedCaches caches, ExploreStore store) {
        this.cache = caches.owned(SPEC, places -> load(store, places));
    }

    private static Map<String, Explored> load(ExploreStore store, Set<String> places) {
        var found = new HashMap<String, Explored>();
        places.forEach(place -> store.find(Place.parse(place)).ifPresent(explored -> found.put(place, explored)));
        return found;
    }

    Explored of(Place place) {
        return cache.get(place.name()).orElse(Explored.NOTHING);
    }

    /** To be called after a write. */
    void forget(Collection<Place> places) {
        cache.invalidate(places.stream().map(Place::name).toList());
    }
}
