package com.petpal.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Buckets of this process alone, while Redis is away. As in Redis, a bucket is the time at which it will be full. */
final class LocalBuckets implements Buckets {

    /** Longer than any bucket takes to be full; and so many that a flood of made-up ones costs little. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST = 100_000;

    private final Cache<String, Instant> fullAt =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Clock clock;

    LocalBuckets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Taken take(List<Bucket> buckets) {
        Instant now = clock.instant();
        List<Level> before = buckets.stream()
                .map(bucket -> new Level(bucket, untilFull(bucket, now)))
                .toList();
        if (!before.stream().allMatch(level -> level.remaining() > 0)) {
            return new Taken(false, before);
        }
        List<Level> after = before.stream()
                .map(level -> new Level(
                        level.bucket(), level.untilFull().plus(level.bucket().pace())))
                .toList();
        after.forEach(level -> fullAt.put(level.bucket().key(), now.plus(level.untilFull())));
        return new Taken(true, after);
    }

    private Duration untilFull(Bucket bucket, Instant now) {
        Instant full = Objects.requireNonNullElse(fullAt.getIfPresent(bucket.key()), now);
        return full.isAfter(now) ? Duration.between(now, full) : Duration.ZERO;
    }
}
