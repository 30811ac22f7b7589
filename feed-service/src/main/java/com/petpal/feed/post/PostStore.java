package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where posts are kept. Acknowledged means: on a majority. */
public interface PostStore {

    /**
     * Keeps a new post together with its event, then puts the event on its stream.
     *
     * @return the stored post, which is an earlier one if this id was used before (a retry)
     */
    Post create(Post post);

    /** The posts that exist, by id. One command for each hundred authors. */
    Map<PostId, Post> find(Collection<PostId> ids);

    /**
     * Keeps a post from everybody but its author, or shows it again, as a report of it was decided on.
     *
     * @param reportId each report hides it by itself
     * @param version of the report: what is older than what is known changes nothing
     */
    void moderate(PostId id, String reportId, long version, boolean hidden);

    /** Removes posts of one author. How many it were. */
    long remove(UserId author, Collection<PostId> ids);

    /**
     * The newest posts of several authors, newest first.
     *
     * @param before only older ones than this post
     * @param limit at most so many over all authors
     */
    List<PostId> newest(Set<UserId> authors, Optional<PostId> before, int limit);
}
