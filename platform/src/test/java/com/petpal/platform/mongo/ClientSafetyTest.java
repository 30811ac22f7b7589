package com.petpal.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSafetyTest {

    private static final String HOST = "mongodb://someone:hidden@127.0.0.1:27117/";

    @ParameterizedTest
    @ValueSource(strings = {"w=1", "w=0", "w=2", "w=majority&journal=false", "journal=true"})
    void anAddressThatAsksForLessThanMajorityIsRefused(String option) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClientSafety.address(settings(HOST + "?" + option)))
                .withMessageContaining("w=majority")
                .withMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?w=majority", "?w=majority&journal=true&wtimeoutMS=900"})
    void anAddressThatAsksForMajorityOrForNothingIsTaken(String options) {
        assertThat(ClientSafety.address(settings(HOST + options)).getHosts()).containsExactly("127.0.0.1:27117");
    }

    @Test
    void theClientWritesToAMajorityAndGivesUpSoon() {
        var listener = new TargetingListener(new SimpleMeterRegistry(), targeting -> {}, violation -> {});
        var client = MongoClientSettings.builder();

        new ClientSafety(settings(HOST), listener).customize(client);

        var built = client.build();
        assertThat(built.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
        assertThat(built.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(2000);
        assertThat(built.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(500);
        assertThat(built.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(5000);
        assertThat(built.getCommandListeners()).contains(listener);
    }

    @Test
    void theSettingsDoNotShowThePassword() {
        assertThat(settings(HOST).toString()).doesNotContain("hidden").contains("selectionTimeout=PT2S");
    }

    private static MongoSettings settings(String uri) {
        return new MongoSettings(
                uri, false, true, Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(5));
    }
}
