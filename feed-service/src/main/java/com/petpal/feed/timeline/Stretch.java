package com.petpal.feed.timeline;

import com.petpal.platform.identity.PostId;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a feed, newest first, before rules.
 *
 * @param next where the following page begins; empty at the end of the feed
 */
record Stretch(List<PostId> posts, Optional<PostId> next) {

    Stretch {
        posts = List.copyOf(posts);
    }

    /**
     * Cuts a page out of at least one post more than it needs.
     *
     * @param candidates newest first; fewer than {@code limit + 1} mean that the feed ends with them
     */
    static Stretch of(List<PostId> candidates, int limit) {
        boolean more = candidates.size() > limit;
        List<PostId> page = more ? candidates.subList(0, limit) : candidates;
        return new Stretch(page, more ? Optional.of(page.getLast()) : Optional.empty());
    }
}
