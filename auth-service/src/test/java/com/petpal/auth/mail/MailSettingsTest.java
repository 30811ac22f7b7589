package com.petpal.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.auth.mail.MailSettings.Protection;
import com.petpal.auth.mail.MailSettings.Smtp;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTest {

    @Test
    void withoutSettingsMailGoesNowhere() {
        assertThat(bound(Map.of()))
                .isEqualTo(new MailSettings(
                        new Smtp("", 587, "", "", Protection.STARTTLS, Duration.ofSeconds(5)),
                        "",
                        "PetPal Connect <no-reply@petpal.example>",
                        URI.create("http://localhost:8080"),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(30),
                        4));
    }

    @Test
    void everySettingCanBeSet() {
        var settings = bound(Map.ofEntries(
                Map.entry("smtp.host", "smtp.example.org"),
                Map.entry("smtp.port", "465"),
                Map.entry("smtp.user", "petpal"),
                Map.entry("smtp.password", "secret"),
                Map.entry("smtp.protection", "tls"),
                Map.entry("smtp.patience", "2s"),
                Map.entry("folder", "/tmp/mail"),
                Map.entry("from", "us@example.org"),
                Map.entry("links", "https://app.example.org"),
                Map.entry("pause", "2m"),
                Map.entry("retry-after", "10s"),
                Map.entry("threads", "2")));

        assertThat(settings)
                .isEqualTo(new MailSettings(
                        new Smtp("smtp.example.org", 465, "petpal", "secret", Protection.TLS, Duration.ofSeconds(2)),
                        "/tmp/mail",
                        "us@example.org",
                        URI.create("https://app.example.org"),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(10),
                        2));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void aPauseOfNothingAndNobodyToSendAreRefused() {
        assertThatThrownBy(() -> bound(Map.of("retry-after", "0s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound(Map.of("threads", "0"))).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static MailSettings bound(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("petpal.mail." + name, value));
        return new Binder(source).bindOrCreate("petpal.mail", MailSettings.class);
    }
}
