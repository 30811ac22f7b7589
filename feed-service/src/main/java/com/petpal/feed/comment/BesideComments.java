package com.petpal.feed.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.feed.post.Post;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other features show beside comments, of which this one knows nothing. */
@FunctionalInterface
public interface BesideComments {

    /** @param some comments on this post, or replies to one of them, tombstones too */
    Map<CommentId, Beside> of(UserId reader, Post post, List<Comment> some);

    /**
     * Facts that do not apply are absent.
     *
     * @param acceptedAnswer true of the answer that the asker chose
     * @param helpful how many found it helpful, of each answer to a question
     * @param helpfulToMe true if the reader did
     * @param verifiedVet true of what a vet wrote
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Beside(
            @Nullable Boolean acceptedAnswer,
            @Nullable Long helpful,
            @Nullable Boolean helpfulToMe,
            @Nullable Boolean verifiedVet) {}
}
