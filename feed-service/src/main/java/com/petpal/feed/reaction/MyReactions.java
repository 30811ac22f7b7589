package com.petpal.feed.reaction;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.redis.SharedRead;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a reader reacts to posts: one key for those to the newest posts; older ones are asked for by their ids. */
@Component
public class MyReactions {

    private static final String KEY_PREFIX = "reactions-of:";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    /** No near cache: whoever reacts sees it with their next request, whichever process answers. */
    private static final int NEAR = 0;

    private final LeasedCache<Reactions> cache;
    private final ReactedStore store;

    MyReactions(LeasedCaches caches, ReactedStore store) {
        this.cache = caches.owned(new CacheSpec<>(KEY_PREFIX, Reactions.class, LIFE, NEAR), this::load);
        this.store = store;
    }

    /** Those to some posts, at most 100, read together with other things. */
    public Supplier<Function<PostId, Optional<ReactionType>>> of(
            SharedRead read, UserId reader, Collection<PostId> posts) {
        Supplier<Map<String, Reactions>> found = posts.isEmpty() ? Map::of : read.of(cache, List.of(reader.toString()));
        return () -> to(reader, posts, Optional.ofNullable(found.get().get(reader.toString())));
    }

    private Function<PostId, Optional<ReactionType>> to(
            UserId reader, Collection<PostId> posts, Optional<Reactions> newest) {
        var types = new HashMap<PostId, ReactionType>();
        posts.forEach(post -> newest.flatMap(known -> known.to(post)).ifPresent(type -> types.put(post, type)));
        List<PostId> older = posts.stream()
                .filter(post -> newest.filter(known -> !known.decides(post)).isPresent())
                .toList();
        if (!older.isEmpty()) {
            types.putAll(store.of(reader, older));
        }
        return post -> Optional.ofNullable(types.get(post));
    }

    /** Where they are cached, for whoever asks Redis something else of the same reader. */
    public static String key(UserId reader) {
        return KEY_PREFIX + reader;
    }

    void forget(UserId userId) {
        cache.invalidate(userId.toString());
    }

    private Map<String, Reactions> load(Set<String> people) {
        return people.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::newest));
    }

    private Reactions newest(String userId) {
        List<Reaction> some = store.newest(UserId.parse(userId), MOST);
        Optional<String> from = some.size() < MOST
                ? Optional.empty()
                : Optional.of(some.getLast().postId().timeFirst());
        return new Reactions(
                some.stream()
                        .collect(Collectors.toMap(
                                reaction -> reaction.postId().toString(),
                                reaction -> reaction.type().orElseThrow())),
                from);
    }
}
