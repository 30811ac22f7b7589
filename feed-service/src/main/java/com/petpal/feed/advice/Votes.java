package com.petpal.feed.advice;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who found an answer helpful. A vote is a document, and the count is counted from those whenever the cache has none,
 * never incremented: repeats, crashes and parallel voters leave it right.
 */
@Component
class Votes {

    private static final CacheSpec<Helpful> COUNTS =
            new CacheSpec<>("helpful:", Helpful.class, Duration.ofMinutes(10), 20_000);

    private final VoteStore store;
    private final LeasedCache<Helpful> counts;
    private final Clock clock;

    Votes(LeasedCaches caches, VoteStore store, Clock clock) {
        this.store = store;
        this.counts = caches.owned(COUNTS, ids -> count(store, ids));
        this.clock = clock;
    }

    /** As it is cached. */
    record Helpful(long votes) {}

    /** One query for each question; all answers of a page have the same. */
    private static Map<String, Helpful> count(VoteStore store, Set<String> ids) {
        Map<PostId, List<CommentId>> byQuestion =
                ids.stream().map(CommentId::parse).collect(Collectors.groupingBy(CommentId::postId));
        var counted = new HashMap<String, Helpful>();
        byQuestion.forEach((question, answers) -> store.count(question, answers)
                .forEach((answer, votes) -> counted.put(answer.toString(), new Helpful(votes))));
        return counted;
    }

    void vote(UserId voter, CommentId answer) {
        store.put(answer, voter, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        counts.invalidate(answer.toString());
    }

    void takeBack(UserId voter, CommentId answer) {
        store.remove(answer, voter);
        counts.invalidate(answer.toString());
    }

    Map<CommentId, Long> count(Collection<CommentId> answers) {
        var votes = new HashMap<CommentId, Long>();
        counts.getAll(answers.stream().map(CommentId::toString).toList())
                .forEach((id, helpful) -> votes.put(CommentId.parse(id), helpful.votes()));
        return votes;
    }

    /** Those of some answers of one question that somebody found helpful. */
    Set<CommentId> of(UserId voter, Collection<CommentId> answers) {
        return store.of(voter, answers);
    }

    /** The votes for an answer that is gone. */
    void forget(CommentId answer) {
        store.removeAnswer(answer);
        counts.invalidate(answer.toString());
    }

    /** The votes for all answers of a question that is gone. */
    long forget(PostId question) {
        return store.removeQuestion(question);
    }

    /** Everything that somebody voted. How much it was. */
    long forget(UserId voter) {
        List<CommentId> answers = store.removeVoter(voter);
        counts.invalidate(answers.stream().map(CommentId::toString).toList());
        return answers.size();
    }
}
