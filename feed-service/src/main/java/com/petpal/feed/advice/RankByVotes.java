package com.petpal.feed.advice;

import com.petpal.feed.comment.RankAnswers;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostKind;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Ranks answers by their votes, counted over an index on the question's shard. How they stand now is cached for some seconds;
 * whoever pages on after that has them counted again as of when they began.
 */
@Component
class RankByVotes implements RankAnswers {

    private static final int MOST = 200;

    /** So short that no vote has to invalidate it. */
    private static final CacheSpec<Ranking> SPEC =
            new CacheSpec<>("ranking:", Ranking.class, Duration.ofSeconds(10), 0);

    private final VoteStore votes;
    private final Acceptances acceptances;
    private final LeasedCache<Ranking> cache;

    RankByVotes(LeasedCaches caches, VoteStore votes, Acceptances acceptances, Clock clock) {
        this.votes = votes;
        this.acceptances = acceptances;
        this.cache = caches.owned(
                SPEC,
                questions -> questions.stream().collect(Collectors.toMap(Function.identity(), question -> {
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    return count(PostId.parse(question), now);
                })));
    }

    @Override
    public Ranking of(Post post, Optional<Instant> asOf) {
        if (post.kind() != PostKind.QUESTION) {
            throw new AdviceRefused.NotAQuestion();
        }
        Optional<Ranking> now = cache.get(post.postId().toString());
        return now.filter(ranking -> asOf.isEmpty() || asOf.get().equals(ranking.asOf()))
                .orElseGet(() -> count(post.postId(), asOf.orElseThrow()));
    }

    private Ranking count(PostId question, Instant asOf) {
        return new Ranking(asOf, votes.most(question, asOf, MOST));
    }

    @Override
    public Optional<CommentId> accepted(Post post) {
        Map<PostId, Acceptance> found = acceptances.of(List.of(post.postId()));
        return Optional.ofNullable(found.get(post.postId())).map(Acceptance::commentId);
    }
}
