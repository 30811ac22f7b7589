package com.petpal.auth.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestClock;
import com.petpal.auth.key.TestSecrets;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDevicesTest {

    private static final String ADA = "ada@example.org";

    private final TestClock clock = new TestClock();
    private final KnownDevices devices = new KnownDevices(TestSecrets.keyEncryptionKey(), new SecureRandom(), clock);

    @Test
    void aProofIsGoodForItsAccountForAYear() {
        String proof = devices.proof(ADA);

        assertThat(devices.recognise(proof, ADA)).isPresent();
        assertThat(devices.recognise(proof, "ben@example.org")).isEmpty();
        clock.pass(Duration.ofDays(365));
        assertThat(devices.recognise(proof, ADA)).isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(devices.recognise(proof, ADA)).isEmpty();
    }

    @Test
    void eachDeviceHasANameOfItsOwn() {
        String phone = devices.proof(ADA);
        String tablet = devices.proof(ADA);

        assertThat(devices.recognise(phone, ADA)).isEqualTo(devices.recognise(phone, ADA));
        assertThat(devices.recognise(phone, ADA)).isNotEqualTo(devices.recognise(tablet, ADA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "%%%", "AAAA"})
    void otherTextProvesNothing(String text) {
        assertThat(devices.recognise(text, ADA)).isEmpty();
        assertThat(devices.recognise(text.repeat(30), ADA)).isEmpty();
    }

    @Test
    void aChangedProofProvesNothing() {
        String proof = devices.proof(ADA);

        for (int i = 0; i < proof.length() - 1; i++) {
            char other = proof.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(devices.recognise(proof.substring(0, i) + other + proof.substring(i + 1), ADA))
                    .isEmpty();
        }
    }
}
