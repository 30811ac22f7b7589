package com.petpal.feed.reaction;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person reacts to, on the person's shard: brought to the version of the fact before anybody is told. */
interface ReactedStore {

    /** Brings it to this version, unless it is there already or further. */
    void follow(Reaction fact);

    /** Of the newest posts first, those that a person reacts to. */
    List<Reaction> newest(UserId userId, int limit);

    /** How a person reacts to some posts, at most 100. */
    Map<PostId, ReactionType> of(UserId userId, Collection<PostId> posts);

    /** All that there are or were, in the order of posts' ids. */
    List<Reaction> page(UserId userId, Optional<PostId> after, int limit);

    /** Removes some for good, of one post, at most 100. */
    void remove(PostId postId, Collection<UserId> people);

    void remove(UserId userId, PostId postId);
}
