package com.petpal.feed.tally;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.redis.SharedRead;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tallies as they are read: near, then from Redis, then as they were counted last. */
@Component
public class Tallies {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int NEAR = 20_000;

    /** Up to here reactions are counted for whoever just reacted. */
    private static final long FEW = 1_000;

    private final LeasedCache<Tally> cache;
    private final TallyStore store;
    private final ReactionSource reactions;

    Tallies(LeasedCaches caches, TallyStore store, ReactionSource reactions) {
        this.cache = caches.owned(new CacheSpec<>("tally:", Tally.class, LIFE, NEAR), this::load);
        this.store = store;
        this.reactions = reactions;
    }

    /** Those of some posts, read together with other things. */
    public Supplier<Function<PostId, Tally>> of(SharedRead read, Collection<PostId> posts) {
        Supplier<Map<String, Tally>> found =
                read.of(cache, posts.stream().map(PostId::toString).toList());
        return () -> {
            Map<String, Tally> tallies = found.get();
            return post -> tallies.getOrDefault(post.toString(), Tally.NONE);
        };
    }

    public Tally of(PostId post) {
        return cache.get(post.toString()).orElse(Tally.NONE);
    }

    /**
     * With what was written a moment ago, for whoever wrote it: a post with few reactions is counted, one with many is as it
     * was counted last, which hardly differs.
     */
    public Tally now(PostId post) {
        Tally known = of(post);
        return known.reactions().sum() < FEW ? new Tally(reactions.count(post), known.comments()) : known;
    }

    void forget(PostId post) {
        cache.invalidate(post.toString());
    }

    private Map<String, Tally> load(Set<String> posts) {
        return store.findAll(posts.stream().map(PostId::parse).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.getKey().toString(), Map.Entry::getValue));
    }
}
