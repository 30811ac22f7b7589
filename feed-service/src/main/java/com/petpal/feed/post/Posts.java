package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.redis.LeasedCache;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Posts and their cache. Reading asks the near cache, then one {@code MGET}, then MongoDB. */
@Component
public class Posts {

    private final LeasedCache<Post> cache;
    private final PostStore store;

    Posts(LeasedCache<Post> postCache, PostStore store) {
        this.cache = postCache;
        this.store = store;
    }

    /** Keeps a new post, also in the cache: whoever it is fanned out to reads it soon. */
    Post create(Post post) {
        return cache.create(post.postId().toString(), () -> store.create(post));
    }

    /** Keeps the next version, if the one before was current. Whether it was. */
    boolean change(Post before, Post after) {
        try {
            return store.change(before, after);
        } finally {
            forget(List.of(after.postId()));
        }
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
