package com.petpal.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitSettingsTest {

    private static final Quota TRIES = new Tries("tries");

    @Test
    void theFactorWidensCapacityAndPaceAlike() {
        assertThat(new LimitSettings(1).bucket(TRIES, "x"))
                .isEqualTo(new Bucket(TRIES, "x", 10, Duration.ofMinutes(1)));
        assertThat(new LimitSettings(10).bucket(TRIES, "x"))
                .isEqualTo(new Bucket(TRIES, "x", 100, Duration.ofSeconds(6)));
        assertThat(new LimitSettings(0.001).bucket(TRIES, "x").capacity()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aFactorThatIsNoneIsRefused(double factor) {
        assertThatThrownBy(() -> new LimitSettings(factor)).isInstanceOf(IllegalArgumentException.class);
    }
}
