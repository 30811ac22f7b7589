package com.petpal.feed.comment;

import com.petpal.feed.post.Post;
import com.petpal.platform.identity.CommentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which answers of a question others found helpful, of which this feature knows nothing. */
public interface RankAnswers {

    /**
     * @param asOf what was voted later does not count; empty for now
     * @throws com.petpal.platform.web.ProblemException {@code not_a_question} if the post is none
     */
    Ranking of(Post post, Optional<Instant> asOf);

    /** @return the answer that the asker chose, now */
    Optional<CommentId> accepted(Post post);

    /**
     * The most helpful answers.
     *
     * @param voted the most votes first; no more than 200
     */
    record Ranking(Instant asOf, List<Voted> voted) {

        public Ranking {
            voted = List.copyOf(voted);
        }
    }

    /** @param votes at least one */
    record Voted(CommentId commentId, long votes) {}
}
