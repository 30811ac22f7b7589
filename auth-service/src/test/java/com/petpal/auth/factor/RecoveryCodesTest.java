package com.petpal.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.key.TestSecrets;
import com.petpal.platform.identity.UserId;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    private final RecoveryCodes codes = new RecoveryCodes(TestSecrets.keyEncryptionKey(), new SecureRandom());

    @Test
    void codesAreDifferentAndEasyToType() {
        List<String> made = codes.next();

        assertThat(made)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
    }

    @Test
    void howACodeIsTypedMakesNoDifferenceAndWhoseItIsDoes() {
        String code = codes.next().getFirst();

        assertThat(codes.hash(ADA, code.replace("-", "").toUpperCase())).isEqualTo(codes.hash(ADA, code));
        assertThat(codes.hash(BEN, code)).isNotEqualTo(codes.hash(ADA, code));
        assertThat(codes.hash(ADA, code).orElseThrow()).doesNotContain(code.replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "123456", "abcd-efgh-ijkl-mno1", "abcd-efgh-ijkl-mnopq", "\u0000"})
    void otherTextIsNoCode(String text) {
        assertThat(codes.hash(ADA, text)).isEmpty();
    }
}
