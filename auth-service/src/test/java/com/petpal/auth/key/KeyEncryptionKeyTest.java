package com.petpal.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionKeyTest {

    private static final KeyEncryptionKey KEY = key((byte) 1);

    @Test
    void whatIsSealedOpensWithTheSameKeyAndContextAlone() {
        String sealed = KEY.seal("secret", "here");

        assertThat(KEY.open(sealed, "here")).isEqualTo("secret");
        assertThatThrownBy(() -> KEY.open(sealed, "there")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key((byte) 2).open(sealed, "here")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealingTwiceLooksDifferent() {
        assertThat(KEY.seal("secret", "here")).isNotEqualTo(KEY.seal("secret", "here"));
    }

    @Test
    void derivedKeysDifferByPurposeAndAreTheSameEverywhere() {
        byte[] one = KEY.derive("one", "HmacSHA256").getEncoded();

        assertThat(one).isEqualTo(key((byte) 1).derive("one", "HmacSHA256").getEncoded());
        assertThat(one).isNotEqualTo(KEY.derive("two", "HmacSHA256").getEncoded());
        assertThat(one).isNotEqualTo(key((byte) 2).derive("one", "HmacSHA256").getEncoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void aBadSecretIsRefusedWithoutBeingRepeated(String secret) {
        assertThatThrownBy(() -> new KeyEncryptionKey(secret, new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PETPAL_KEY_ENCRYPTION_KEY")
                .hasMessageNotContainingAny("c2hvcnQ=", "not base64!");
    }

    private static KeyEncryptionKey key(byte fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, fill);
        return new KeyEncryptionKey(Base64.getEncoder().encodeToString(bytes), new SecureRandom());
    }
}
