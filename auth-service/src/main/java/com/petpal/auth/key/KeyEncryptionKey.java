package com.petpal.auth.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret that comes from outside: it seals what is stored, and other keys are derived from it.
 *
 * <p>Sealing is AES-256-GCM with a random nonce of 96 bits; derivation is HKDF with SHA-256 (RFC 5869), one label a
 * purpose.
 */
public final class KeyEncryptionKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    /**
     * @param base64 32 bytes
     * @throws IllegalArgumentException if it is anything else; it is not repeated
     */
    KeyEncryptionKey(String base64, SecureRandom random) {
        this.key = new SecretKeySpec(decoded(base64), "AES");
        this.random = random;
    }

    /**
     * Encrypts a text.
     *
     * @param context what the text belongs to; opening needs the same
     * @return base64 of nonce and ciphertext
     */
    public String seal(String plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, nonce, context, plain.getBytes(StandardCharsets.UTF_8));
        var sealed = ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalStateException if another key or context sealed it, or it was changed
     */
    public String open(String sealed, String context) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        byte[] encrypted = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, context, encrypted), StandardCharsets.UTF_8);
    }

    /**
     * A key of its own for one purpose, the same in every process that has this secret.
     *
     * @param purpose names it, with a version
     * @param algorithm what it is for, as the JDK calls it
     */
    public SecretKey derive(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of this JDK", e);
        }
    }

    private byte[] apply(int mode, byte[] nonce, String context, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is stored does not open with PETPAL_KEY_ENCRYPTION_KEY", e);
        }
    }

    private static byte[] decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("PETPAL_KEY_ENCRYPTION_KEY is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("PETPAL_KEY_ENCRYPTION_KEY has not " + KEY_BYTES + " bytes");
        }
        return bytes;
    }
}
