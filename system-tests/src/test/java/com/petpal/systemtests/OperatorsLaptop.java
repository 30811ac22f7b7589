package com.petpal.systemtests;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.nimbusds.jose.jwk.ECKey;
import com.petpal.platform.security.ServiceCredential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;

/**
 * What only the operator of a stack can do, who has its secrets and its store: so that tests can say, with a signature that
 * is good, what auth-service never would.
 */
final class OperatorsLaptop {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Stack stack;

    OperatorsLaptop(Stack stack) {
        this.stack = stack;
    }

    /** A signing key with its private part. */
    ECKey signingKey(String keyId) {
        try (MongoClient documents = MongoClients.create("mongodb://127.0.0.1:" + stack.port(27117) + "/")) {
            Document stored = documents
                    .getDatabase("auth")
                    .getCollection("keys")
                    .find(Filters.eq("keyId", keyId))
                    .first();
            return ECKey.parse(open(Objects.requireNonNull(stored).getString("sealedPrivate"), keyId));
        } catch (ParseException e) {
            throw new IllegalStateException("the key " + keyId + " is no JWK");
        }
    }

    /** A credential of this service, good for a minute. */
    String credentialOf(String service) {
        return new ServiceCredential(secret("PETPAL_INTERNAL_KEY"), service, Clock.systemUTC()).mint();
    }

    /** As auth-service seals keys: a nonce, then AES-256-GCM with the key's id beside it. */
    private String open(String sealed, String keyId) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        byte[] secret = Base64.getDecoder().decode(secret("PETPAL_KEY_ENCRYPTION_KEY"));
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(secret, "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(bytes, NONCE_BYTES)));
            cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
            byte[] plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stack's secrets do not open its keys", e);
        }
    }

    private String secret(String name) {
        try {
            return Files.readAllLines(stack.home().resolve("secrets.env")).stream()
                    .filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
