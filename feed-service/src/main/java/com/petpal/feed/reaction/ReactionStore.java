package com.petpal.feed.reaction;

import com.petpal.feed.tally.ReactionSource;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/** Who reacts to a post, on the post's shard: the fact. */
interface ReactionStore extends ReactionSource {

    /** {@link Reaction#never} if there was never one. */
    Reaction find(PostId postId, UserId userId);

    /** Keeps the next version with its event. Whether the version before was current. */
    boolean change(Reaction next);

    /**
     * Who reacts, newest first.
     *
     * @param type only so; empty for all
     * @param before only older ones
     */
    List<Reaction> page(PostId postId, Optional<ReactionType> type, Optional<String> before, int limit);

    /** Some that there are or were. */
    List<Reaction> some(PostId postId, int limit);

    /** Removes one for good, as if it had never been. */
    void remove(PostId postId, UserId userId);
}
