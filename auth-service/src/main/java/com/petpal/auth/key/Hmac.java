package com.petpal.auth.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Keyed hashes, under keys that are {@linkplain KeyEncryptionKey#derive derived} for one purpose each. */
public final class Hmac {

    public static final String SHA1 = "HmacSHA1";
    public static final String SHA256 = "HmacSHA256";

    private Hmac() {}

    /** @param parts one after the other; where there are several, only the last may vary in length, so that borders are never in doubt */
    public static byte[] of(SecretKey key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-1 and SHA-256", e);
        }
    }

    public static byte[] of(SecretKey key, String input) {
        return of(key, input.getBytes(StandardCharsets.UTF_8));
    }
}
