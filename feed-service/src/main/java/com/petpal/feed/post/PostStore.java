package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where posts are kept. Acknowledged means: on a majority. What was deleted is not there for anybody who reads, though
 * a trace of it stays until everybody knows.
 */
public interface PostStore {

    /**
     * Keeps a new post together with its event, then puts the event on its stream.
     *
     * @return the stored post, which is an earlier one if this id was used before (a retry)
     * @throws PostRefused.Gone if a post of this id was deleted
     */
    Post create(Post post);

    /** The posts that exist, by id. One command for each hundred authors. */
    Map<PostId, Post> find(Collection<PostId> ids);

    /** One post, from one shard. */
    Optional<Post> find(PostId id);

    /**
     * Keeps the next version of a post, its earlier text if that is another, and the event.
     *
     * @return whether the version before was current, and this one is now
     */
    boolean change(Post before, Post after);

    /** What a post said before, the latest first, at most 20. */
    List<EarlierText> history(PostId id);

    /**
     * Makes a tombstone of a post, which keeps ids and the event and nothing else.
     *
     * @return whether this version was current
     */
    boolean delete(Post current, Instant at);

    /** Removes a tombstone whose events everybody has confirmed, or has it looked at again at a later time. */
    void purge(PostId id, Instant otherwiseAt);

    /**
     * Keeps a post from everybody but its author, or shows it again, as a report of it was decided on.
     *
     * @param reportId each report hides it by itself
     * @param version of the report: what is older than what is known changes nothing
     */
    void moderate(PostId id, String reportId, long version, boolean hidden);

    /** How many posts of an author there are, from one shard. */
    long count(UserId author);

    /**
     * The newest posts of several authors, newest first.
     *
     * @param before only older ones than this post
     * @param limit at most so many over all authors
     */
    List<PostId> newest(Set<UserId> authors, Optional<PostId> before, int limit);

    /**
     * Posts of one author, newest first, from one shard.
     *
     * @param audience only those for it; empty for all
     * @param before only older ones than this post
     */
    List<Post> page(UserId author, Optional<Audience> audience, Optional<PostId> before, int limit);

    /** Posts of anybody, in the order of their ids, after one of them: for making lists again. */
    List<Post> all(Optional<PostId> after, int limit);
}
