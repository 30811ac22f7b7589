package com.petpal.feed.reaction;

import com.petpal.platform.identity.PostId;
import java.util.Map;
import java.util.Optional;

/**
 * A person's reactions to the newest posts, as they are cached.
 *
 * @param types by the post's id
 * @param from the oldest of those posts, its local half first; of older ones nothing is known. Empty if these are all
 */
record Reactions(Map<String, ReactionType> types, Optional<String> from) {

    Reactions {
        types = Map.copyOf(types);
    }

    Optional<ReactionType> to(PostId post) {
        return Optional.ofNullable(types.get(post.toString()));
    }

    boolean decides(PostId post) {
        return from.filter(oldest -> post.timeFirst().compareTo(oldest) < 0).isEmpty();
    }
}
