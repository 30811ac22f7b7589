package com.petpal.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    private static final TotpSecret SECRET = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.parse("2026-11-25T17:00:10Z");
    private static final long STEP = TotpSecret.step(NOW);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(SECRET.code(TotpSecret.step(at))).isEqualTo(code);
        assertThat(SECRET.find(code, at, -1)).hasValue(second / 30);
    }

    @Test
    void aClockMayBeOffByOneStep() {
        assertThat(find(STEP - 2, -1)).isEmpty();
        assertThat(find(STEP - 1, -1)).hasValue(STEP - 1);
        assertThat(find(STEP, -1)).hasValue(STEP);
        assertThat(find(STEP + 1, -1)).hasValue(STEP + 1);
        assertThat(find(STEP + 2, -1)).isEmpty();
    }

    @Test
    void aStepThatWasUsedAndAllBeforeItAreOver() {
        assertThat(find(STEP - 1, STEP)).isEmpty();
        assertThat(find(STEP, STEP)).isEmpty();
        assertThat(find(STEP + 1, STEP)).hasValue(STEP + 1);
        assertThat(find(STEP + 1, STEP + 1)).isEmpty();
    }

    @Test
    void aSecretIsReadAsItIsWritten() {
        TotpSecret made = TotpSecret.next(new SecureRandom());

        assertThat(SECRET.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TotpSecret.parse(made.base32()).code(1)).isEqualTo(made.code(1));
        assertThat(made.toString()).doesNotContain(made.base32());
    }

    @Test
    void otherTextIsNoCode() {
        assertThat(SECRET.find("", NOW, -1)).isEmpty();
        assertThat(SECRET.find(SECRET.code(STEP) + "0", NOW, -1)).isEmpty();
    }

    private static OptionalLong find(long step, long used) {
        return SECRET.find(SECRET.code(step), NOW, used);
    }
}
