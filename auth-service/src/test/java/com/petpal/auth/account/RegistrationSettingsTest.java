package com.petpal.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RegistrationSettingsTest {

    @Test
    void defaultsAreThoseOfTheDesign() {
        assertThat(bound(Map.of()))
                .isEqualTo(new RegistrationSettings(
                        Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofSeconds(3), Set.of("2026-11")));
    }

    @Test
    void everySettingCanBeSet() {
        var settings = bound(Map.of("lease", "20s", "due-after", "40s", "patience", "2s", "terms", "2026-11,2027-01"));

        assertThat(settings)
                .isEqualTo(new RegistrationSettings(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(2),
                        Set.of("2026-11", "2027-01")));
    }

    @ParameterizedTest
    @CsvSource({"31s,1m,3s", "30s,30s,3s", "3s,1m,3s"})
    void timesThatDoNotGoTogetherAreRefused(String lease, String dueAfter, String patience) {
        assertThatThrownBy(() -> bound(Map.of("lease", lease, "due-after", dueAfter, "patience", patience)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static RegistrationSettings bound(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("petpal.registration." + name, value));
        return new Binder(source).bindOrCreate("petpal.registration", RegistrationSettings.class);
    }
}
