package com.petpal.auth.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Keyed hashes. */
final class Hmac {

    static final String SHA1 = "HmacSHA1";
    static final String SHA256 = "HmacSHA256";

    private Hmac() {}

    static byte[] of(SecretKey key, byte[] input) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-1 and SHA-256", e);
        }
    }

    static byte[] of(SecretKey key, String input) {
        return of(key, input.getBytes(StandardCharsets.UTF_8));
    }
}
