package com.petpal.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.limit.Buckets.Taken;
import com.petpal.platform.security.MutableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {

    private static final Bucket SMALL = new Bucket(new Tries("small"), "small", 2, Duration.ofMinutes(1));
    private static final Bucket LARGE = new Bucket(new Tries("large"), "large", 5, Duration.ofSeconds(10));

    private final MutableClock clock = new MutableClock();
    private final LocalBuckets buckets = new LocalBuckets(clock);

    @Test
    void aBucketGivesWhatItHoldsAndThenOneWheneverATokenIsBack() {
        assertThat(take(SMALL).taken()).isTrue();
        assertThat(take(SMALL).taken()).isTrue();

        Taken refused = take(SMALL);
        clock.pass(Duration.ofSeconds(59));
        Taken tooEarly = take(SMALL);
        clock.pass(Duration.ofSeconds(1));

        assertThat(refused.taken()).isFalse();
        assertThat(refused.levels().getFirst().remaining()).isZero();
        assertThat(refused.levels().getFirst().untilNext()).isEqualTo(Duration.ofMinutes(1));
        assertThat(tooEarly.levels().getFirst().untilNext()).isEqualTo(Duration.ofSeconds(1));
        assertThat(take(SMALL).taken()).isTrue();
        assertThat(take(SMALL).taken()).isFalse();
    }

    @Test
    void aBucketIsNeverMoreThanFull() {
        take(SMALL);
        clock.pass(Duration.ofDays(1));

        Level level = take(SMALL).levels().getFirst();

        assertThat(level.remaining()).isEqualTo(1);
        assertThat(level.untilFull()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anEmptyBucketKeepsTheOthersAsTheyAre() {
        take(SMALL, LARGE);
        take(SMALL, LARGE);

        Taken refused = take(SMALL, LARGE);

        assertThat(refused.taken()).isFalse();
        assertThat(refused.levels()).extracting(Level::remaining).containsExactly(0L, 3L);
    }

    private Taken take(Bucket... wanted) {
        return buckets.take(List.of(wanted));
    }
}
