package com.petpal.feed.reaction;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * How one person reacts to one post.
 *
 * @param type empty once it is taken back
 * @param since sorts reactions by the time of their last change
 * @param version counts changes; 0 before the first
 */
record Reaction(PostId postId, UserId userId, Optional<ReactionType> type, String since, Instant at, long version) {

    static Reaction never(PostId postId, UserId userId) {
        return new Reaction(postId, userId, Optional.empty(), "", Instant.EPOCH, 0);
    }

    Reaction next(Optional<ReactionType> then, String changed, Instant when) {
        return new Reaction(postId, userId, then, changed, when, version + 1);
    }
}
