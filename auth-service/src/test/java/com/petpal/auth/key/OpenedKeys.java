package com.petpal.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.text.ParseException;
import org.bson.Document;

/** Signing keys of a store whose secret is known, for tests that sign what auth-service never would. */
public final class OpenedKeys {

    private OpenedKeys() {}

    /**
     * A stored key with its private part.
     *
     * @param secret what {@code petpal.key-encryption-key} is
     */
    public static ECKey open(Document stored, String secret) {
        try {
            var encryption = new KeyEncryptionKey(secret, new SecureRandom());
            return ECKey.parse(encryption.open(stored.getString("sealedPrivate"), stored.getString("keyId")));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
