package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Images as they are read: through a cache, which every write here empties. */
@Component
final class CachedMedia {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int NEAR = 2_000;

    private final LeasedCache<Media> cache;

    CachedMedia(LeasedCaches caches, MediaStore store) {
        this.cache = caches.owned(new CacheSpec<>("media:", Media.class, LIFE, NEAR), ids -> load(store, ids));
    }

    Optional<Media> find(MediaId mediaId) {
        return cache.get(mediaId.toString());
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(MediaId mediaId) {
        cache.invalidate(mediaId.toString());
    }

    private static Map<String, Media> load(MediaStore store, Set<String> ids) {
        return ids.stream()
                .flatMap(id -> store.find(MediaId.parse(id)).stream())
                .collect(Collectors.toUnmodifiableMap(media -> media.mediaId().toString(), media -> media));
    }
}
