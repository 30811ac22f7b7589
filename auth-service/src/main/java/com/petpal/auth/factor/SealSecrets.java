package com.petpal.auth.factor;

import com.petpal.auth.key.KeyEncryptionKey;
import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Encrypts secrets for the store, so that one copied into somebody else's account opens nothing. */
@Component
final class SealSecrets {

    private final KeyEncryptionKey key;

    SealSecrets(KeyEncryptionKey key) {
        this.key = key;
    }

    String seal(UserId owner, TotpSecret secret) {
        return key.seal(secret.base32(), context(owner));
    }

    TotpSecret open(UserId owner, String sealed) {
        return TotpSecret.parse(key.open(sealed, context(owner)));
    }

    private static String context(UserId owner) {
        return "totp:" + owner;
    }
}
