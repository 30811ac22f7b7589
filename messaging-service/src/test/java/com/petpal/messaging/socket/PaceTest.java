package com.petpal.messaging.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    @Test
    void aBurstPassesAtOnceAndWhatFollowsWaitsItsTurn() {
        var pace = new Pace(10, 3, 0);
        long later = 10_000 * MILLISECOND;

        assertThat(pace.take(later)).isZero();
        assertThat(pace.take(later)).isZero();
        assertThat(pace.take(later)).isZero();
        assertThat(pace.take(later)).isEqualTo(100 * MILLISECOND);
        assertThat(pace.take(later + 100 * MILLISECOND)).isEqualTo(100 * MILLISECOND);
    }

    @Test
    void aNewSocketHasItsBurstAtOnce() {
        var pace = new Pace(10, 2, 0);

        assertThat(pace.take(0)).isZero();
        assertThat(pace.take(0)).isZero();
        assertThat(pace.take(0)).isEqualTo(100 * MILLISECOND);
    }
}
