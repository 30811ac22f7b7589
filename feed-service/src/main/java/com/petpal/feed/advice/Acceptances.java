package com.petpal.feed.advice;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which answers are accepted: near cache, then one {@code MGET}, then MongoDB. */
@Component
class Acceptances {

    private static final CacheSpec<Acceptance> SPEC =
            new CacheSpec<>("question:", Acceptance.class, Duration.ofMinutes(10), 20_000);

    private final LeasedCache<Acceptance> cache;

    Acceptances(LeasedCaches caches, QuestionStore store) {
        this.cache = caches.owned(SPEC, ids -> load(store, ids));
    }

    private static Map<String, Acceptance> load(QuestionStore store, Set<String> ids) {
        var found = new HashMap<String, Acceptance>();
        store.accepted(ids.stream().map(PostId::parse).toList())
                .forEach((id, acceptance) -> found.put(id.toString(), acceptance));
        return found;
    }

    /** Of those questions that have one. */
    Map<PostId, Acceptance> of(Collection<PostId> ids) {
        var found = new HashMap<PostId, Acceptance>();
        cache.getAll(ids.stream().map(PostId::toString).toList())
                .forEach((id, acceptance) -> found.put(PostId.parse(id), acceptance));
        return found;
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(PostId id) {
        cache.invalidate(id.toString());
    }
}
