package com.petpal.messaging.push.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.petpal.messaging.device.Subscription;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what only the browser may read (RFC 8291): one record of {@code aes128gcm} (RFC 8188). */
final class WebPushEncryption {

    /** A push service takes no more than that; all of it is one record. */
    private static final int RECORD = 4_096;

    private static final int SALT = 16;
    private static final int SECRET = 32;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = 1 + TAG_BITS / Byte.SIZE;
    private static final byte LAST_RECORD = 2;

    private final SecureRandom random;

    WebPushEncryption(SecureRandom random) {
        this.random = random;
    }

    byte[] encrypt(Subscription subscription, byte[] plain) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return encrypt(subscription, plain, generator.generateKeyPair(), salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    /** @param ours a key pair and {@code salt} that are used for nothing else */
    static byte[] encrypt(Subscription subscription, byte[] plain, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        if (plain.length + OVERHEAD > RECORD || !(ours.getPublic() instanceof ECPublicKey ourPublic)) {
            throw new IllegalArgumentException("too long for one push");
        }
        byte[] theirPoint = new Base64URL(subscription.p256dh()).decode();
        byte[] ourPoint = Keys.point(ourPublic);
        byte[] input = hkdf(
                new Base64URL(subscription.auth()).decode(),
                agree(ours, theirPoint),
                join(ascii("WebPush: info\0"), theirPoint, ourPoint),
                SECRET);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(hkdf(salt, input, ascii("Content-Encoding: aes128gcm\0"), KEY), "AES"),
                new GCMParameterSpec(TAG_BITS, hkdf(salt, input, ascii("Content-Encoding: nonce\0"), NONCE)));
        byte[] header = ByteBuffer.allocate(SALT + Integer.BYTES + 1 + ourPoint.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ourPoint.length)
                .put(ourPoint)
                .array();
        return join(header, cipher.doFinal(join(plain, new byte[] {LAST_RECORD})));
    }

    private static byte[] agree(KeyPair ours, byte[] theirPoint) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        try {
            agreement.doPhase(Keys.ofPoint(theirPoint).toECPublicKey(), true);
        } catch (JOSEException noPoint) {
            throw new GeneralSecurityException(noPoint);
        }
        return agreement.generateSecret();
    }

    private static byte[] hkdf(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(input)
                        .thenExpand(info, length));
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        var joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
