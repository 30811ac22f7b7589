package com.petpal.feed.advice;

import com.petpal.feed.comment.RankAnswers.Voted;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who found which answer helpful; one vote a person, on the shard of the question. */
interface VoteStore {

    /** Again is the same. */
    void put(CommentId answer, UserId voter, Instant at);

    void remove(CommentId answer, UserId voter);

    /** How many votes each of some answers of one question has; nothing of those without. */
    Map<CommentId, Long> count(PostId question, Collection<CommentId> answers);

    /** Those of some answers of one question that somebody found helpful. */
    Set<CommentId> of(UserId voter, Collection<CommentId> answers);

    /**
     * The answers of a question with the most votes, those with as many by their age.
     *
     * @param asOf later votes do not count
     */
    List<Voted> most(PostId question, Instant asOf, int limit);

    /** Removes the votes for an answer. */
    void removeAnswer(CommentId answer);

    /** Removes the votes for all answers of a question. */
    long removeQuestion(PostId question);

    /** Removes everything that somebody voted, and says for which answers that was; asks all shards. */
    List<CommentId> removeVoter(UserId voter);

    /** What somebody voted, in the order of ids; asks all shards. */
    List<Vote> page(UserId voter, Optional<Vote> after, int limit);

    record Vote(CommentId commentId, Instant at) {}
}
