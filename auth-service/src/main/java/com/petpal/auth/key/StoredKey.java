package com.petpal.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A signing key at rest.
 *
 * @param number keys are numbered in the order they were made
 * @param publicKey a public JWK
 * @param sealedPrivate the private JWK, encrypted
 * @param signsFrom absent in keys from before there was rotation: they signed at once
 */
@Document("keys")
record StoredKey(
        @Id int number,
        String keyId,
        String publicKey,
        String sealedPrivate,
        Instant createdAt,
        @Nullable Instant signsFrom) {

    static StoredKey seal(int number, SigningKey key, KeyEncryptionKey encryption, Instant now) {
        String sealed = encryption.seal(key.key().toJSONString(), key.id());
        return new StoredKey(number, key.id(), key.publicKey().toJSONString(), sealed, now, key.signsFrom());
    }

    /** When it begins to sign. */
    Instant begins() {
        return signsFrom == null ? createdAt : signsFrom;
    }

    SigningKey open(KeyEncryptionKey encryption) {
        try {
            return new SigningKey(ECKey.parse(encryption.open(sealedPrivate, keyId)), begins());
        } catch (ParseException e) {
            throw new IllegalStateException("stored key " + keyId + " is no JWK");
        }
    }
}
