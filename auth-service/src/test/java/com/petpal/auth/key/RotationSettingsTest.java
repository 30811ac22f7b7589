package com.petpal.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RotationSettingsTest {

    @Test
    void keysSignForThirtyDaysAndArePublishedTenMinutesAhead() {
        assertThat(bound(Map.of()))
                .isEqualTo(new RotationSettings(Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofMinutes(1)));
    }

    @Test
    void everySettingCanBeSet() {
        assertThat(bound(Map.of("period", "7d", "ahead", "1h", "poll", "2m")))
                .isEqualTo(new RotationSettings(Duration.ofDays(7), Duration.ofHours(1), Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @CsvSource({"30d,6m,1m", "30d,10m,5m", "10m,10m,1m"})
    void timesThatWouldRefuseValidTokensAreRefused(String period, String ahead, String poll) {
        assertThatThrownBy(() -> bound(Map.of("period", period, "ahead", ahead, "poll", poll)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static RotationSettings bound(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("petpal.keys." + name, value));
        return new Binder(source).bindOrCreate("petpal.keys", RotationSettings.class);
    }
}
