package com.petpal.auth.factor;

import com.petpal.auth.key.Hmac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app and this service share: six digits every half a minute (RFC 6238 with SHA-1, the only one
 * that every app knows). Secret.
 *
 * <p>A clock may be off by a step, either way (section 5.2).
 */
final class TotpSecret {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    private static final int MODULUS = 1_000_000;
    private static final int SKEW = 1;

    /** As long as what HMAC-SHA-1 gives (RFC 4226, section 4, R6). */
    private static final int BYTES = 20;

    private final byte[] bytes;
    private final SecretKey key;

    TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
        this.key = new SecretKeySpec(this.bytes, Hmac.SHA1);
    }

    static TotpSecret next(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    static TotpSecret parse(String base32) {
        return new TotpSecret(Base32.decode(base32));
    }

    String base32() {
        return Base32.encode(bytes);
    }

    /** RFC 4226, section 5.3. */
    String code(long step) {
        byte[] mac = Hmac.of(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(mac).getInt(mac[mac.length - 1] & 15) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The time step that a code is of, if it is good now. Every candidate is compared, in constant time.
     *
     * @param used the last step whose code was used
     */
    OptionalLong find(String code, Instant now, long used) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - SKEW; step <= step(now) + SKEW; step++) {
            boolean same = MessageDigest.isEqual(utf8(code(step)), utf8(code));
            if (same && step > used && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "TotpSecret[]";
    }
}
