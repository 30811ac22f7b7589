package com.petpal.feed.comment;

import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where comments are kept, on the shard of their post. Acknowledged means: on a majority. */
interface CommentStore {

    /**
     * Keeps a new comment with its event.
     *
     * @return the stored comment, which is an earlier one if this id was used before (a retry)
     * @throws CommentRefused.Gone if a comment of this id was deleted
     */
    Comment create(Comment comment, PendingEvent event);

    /** Also one that is deleted and not yet removed. */
    Optional<Comment> find(CommentId id);

    /** Keeps the next version with its event. Whether the version before was current. */
    boolean change(Comment after, PendingEvent event);

    /**
     * Makes a tombstone, which names nobody, with its event in place of all before. Whether the version was current.
     *
     * @param purgeAt when to see whether it may go
     */
    boolean delete(Comment current, PendingEvent event, Instant purgeAt);

    /**
     * Keeps a comment from everybody but its author, or shows it again.
     *
     * @param version of the report: what is older than what is known changes nothing
     */
    void moderate(CommentId id, String reportId, long version, boolean hidden);

    /** Removes a tombstone that nobody has answered, once its events are confirmed; otherwise looks again later, or never. */
    void purge(CommentId id, Instant otherwiseAt);

    /** A stretch of the comments on a post, or of the replies to one, with tombstones among the former. */
    List<Comment> page(Stretch stretch, Audible audible);

    /** Those of some comments on a post that are there, in their order, tombstones among them. */
    List<Comment> some(PostId postId, List<CommentId> ids, Audible audible);

    /** How many replies there are to each of some comments on a post; nothing of those without. */
    Map<CommentId, Long> replies(PostId postId, List<CommentId> to, Audible audible);
}
