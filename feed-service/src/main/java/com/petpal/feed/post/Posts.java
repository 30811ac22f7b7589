package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.redis.LeasedCache;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads posts: near cache, then one {@code MGET}, then MongoDB. */
@Component
public class Posts {

    private final LeasedCache<Post> cache;

    Posts(LeasedCache<Post> postCache) {
        this.cache = postCache;
    }

    public Optional<Post> find(PostId id) {
        return cache.get(id.toString());
    }

    /** The posts that exist, by id. */
    public Map<PostId, Post> find(Collection<PostId> ids) {
        return cache.getAll(ids.stream().map(PostId::toString).toList()).values().stream()
                .collect(Collectors.toMap(Post::postId, Function.identity()));
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(Collection<PostId> ids) {
        cache.invalidate(ids.stream().map(PostId::toString).toList());
    }
}
