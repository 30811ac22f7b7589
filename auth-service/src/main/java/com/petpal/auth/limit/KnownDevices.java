package com.petpal.auth.limit;

import com.petpal.auth.key.Hmac;
import com.petpal.auth.key.KeyEncryptionKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Proofs that somebody has signed in to an account from this device before: base64url of 16 random bytes, the day, and
 * an HMAC-SHA-256 over both and the account's e-mail address. Nothing is stored; a proof is good for a year, for this
 * account alone, and only for having a bucket of its own: it signs nobody in.
 */
final class KnownDevices {

    private static final int RANDOM_BYTES = 16;
    private static final int SIGNED_BYTES = RANDOM_BYTES + Integer.BYTES;
    private static final int BYTES = SIGNED_BYTES + 32;
    private static final int LONGEST = 100;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long GOOD_FOR_DAYS = 365;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey proofs;
    private final SecretKey names;
    private final SecureRandom random;
    private final Clock clock;

    KnownDevices(KeyEncryptionKey secret, SecureRandom random, Clock clock) {
        this.proofs = secret.derive("petpal known device 1", Hmac.SHA256);
        this.names = secret.derive("petpal limit subject 1", Hmac.SHA256);
        this.random = random;
        this.clock = clock;
    }

    /** What an account is called in the name of its bucket. Nobody without the key can tell whose that is. */
    String nameOf(String email) {
        return ENCODER.encodeToString(Arrays.copyOf(Hmac.of(names, email), RANDOM_BYTES));
    }

    String proof(String email) {
        var own = new byte[RANDOM_BYTES];
        random.nextBytes(own);
        byte[] signed =
                ByteBuffer.allocate(SIGNED_BYTES).put(own).putInt((int) today()).array();
        byte[] whole =
                ByteBuffer.allocate(BYTES).put(signed).put(mac(signed, email)).array();
        return ENCODER.encodeToString(whole);
    }

    /** What the device is called in the name of its bucket, if this is a proof for this account. */
    Optional<String> recognise(String proof, String email) {
        if (proof.isEmpty() || proof.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(proof);
            byte[] signed = Arrays.copyOf(whole, SIGNED_BYTES);
            long age = today() - ByteBuffer.wrap(signed).getInt(RANDOM_BYTES);
            boolean ours = whole.length == BYTES
                    && MessageDigest.isEqual(mac(signed, email), Arrays.copyOfRange(whole, SIGNED_BYTES, BYTES))
                    && age <= GOOD_FOR_DAYS;
            return ours ? Optional.of(ENCODER.encodeToString(Arrays.copyOf(signed, RANDOM_BYTES))) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private long today() {
        return clock.instant().getEpochSecond() / SECONDS_A_DAY;
    }

    private byte[] mac(byte[] signed, String email) {
        return Hmac.of(proofs, signed, email.getBytes(StandardCharsets.UTF_8));
    }
}
