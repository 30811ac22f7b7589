package com.petpal.auth.key;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret for tests of what is derived from it. */
public final class TestSecrets {

    private TestSecrets() {}

    public static KeyEncryptionKey keyEncryptionKey() {
        return new KeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32]), new SecureRandom());
    }
}
