package com.petpal.messaging.push.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The browser's side of RFC 8291, written from the RFC with HMAC alone, and nothing of ours. */
public final class Browser {

    private final String endpoint;
    private final KeyPair keys;
    private final byte[] auth;

    Browser(String endpoint, KeyPair keys, byte[] auth) {
        this.endpoint = endpoint;
        this.keys = keys;
        this.auth = auth;
    }

    static Browser at(String endpoint) {
        byte[] auth = new byte[16];
        new SecureRandom().nextBytes(auth);
        return new Browser(endpoint, pair(), auth);
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String endpoint() {
        return endpoint;
    }

    /** As {@code PushSubscription.toJSON} gives it. */
    public Map<String, Object> subscription() {
        return Map.of("endpoint", endpoint, "keys", Map.of("p256dh", base64(point(keys)), "auth", base64(auth)));
    }

    static byte[] point(KeyPair pair) {
        ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
        return ByteBuffer.allocate(65)
                .put((byte) 4)
                .put(number(point.getAffineX()))
                .put(number(point.getAffineY()))
                .array();
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws GeneralSecurityException if it is not for this browser, or was touched */
    String decrypt(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        byte[] salt = take(in, 16);
        int recordSize = in.getInt();
        byte[] theirs = take(in, in.get());
        byte[] cipherText = take(in, in.remaining());
        if (recordSize != 4096 || cipherText.length > recordSize) {
            throw new GeneralSecurityException("more than one record");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(publicKey(theirs), true);
        byte[] info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(keys), theirs);
        byte[] input = hkdf(auth, agreement.generateSecret(), info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(hkdf(salt, input, label("aes128gcm"), 16), "AES"),
                new GCMParameterSpec(128, hkdf(salt, input, label("nonce"), 12)));
        byte[] padded = cipher.doFinal(cipherText);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return new String(Arrays.copyOf(padded, end), StandardCharsets.UTF_8);
    }

    private ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var there = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        var curve = ((ECPublicKey) keys.getPublic()).getParams();
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(there, curve));
    }

    private static byte[] label(String name) {
        return ("Content-Encoding: " + name + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 5869 for at most one block. */
    private static byte[] hkdf(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        byte[] key = hmac(salt, input);
        return Arrays.copyOf(hmac(key, join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
