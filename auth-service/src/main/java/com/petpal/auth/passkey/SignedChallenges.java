package com.petpal.auth.passkey;

import com.petpal.auth.key.Hmac;
import com.petpal.auth.key.KeyEncryptionKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Challenges that nobody has to remember: purpose, the millisecond it was made, 16 random bytes, and an HMAC-SHA-256
 * over those and the session that it is for. Any instance recognises what another made, for five minutes.
 *
 * <p>Each is good once, without a store of its own:
 *
 * <ul>
 *   <li>A login is remembered by the passkey, as the time of the newest challenge that it answered. One conditional update
 *       lets a challenge through only if it is newer; so what was used, and whatever is older, is refused, of many at
 *       once all but one. Somebody who has two login pages open and uses the older one last has to try again.
 *   <li>A registration is for one session, and its credential can be there once.
 * </ul>
 *
 * Clocks of instances may differ by as much as somebody needs to sign out and in again.
 */
final class SignedChallenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int RANDOM_BYTES = 16;
    private static final int SIGNED_BYTES = 1 + Long.BYTES + RANDOM_BYTES;
    private static final int BYTES = SIGNED_BYTES + 32;
    private static final byte REGISTRATION = 1;
    private static final byte LOGIN = 2;
    private static final String NO_SESSION = "";

    private final SecretKey key;
    private final SecureRandom random;
    private final Clock clock;

    SignedChallenges(KeyEncryptionKey secret, SecureRandom random, Clock clock) {
        this.key = secret.derive("petpal passkey challenge 1", Hmac.SHA256);
        this.random = random;
        this.clock = clock;
    }

    byte[] forLogin() {
        return make(LOGIN, NO_SESSION);
    }

    /** @param session whose id begins with its owner's */
    byte[] forRegistration(String session) {
        return make(REGISTRATION, session);
    }

    /** When this was made, if it is a challenge for a login and not over. */
    Optional<Instant> login(byte[] challenge) {
        return recognise(challenge, LOGIN, NO_SESSION);
    }

    boolean isForRegistration(byte[] challenge, String session) {
        return recognise(challenge, REGISTRATION, session).isPresent();
    }

    private byte[] make(byte purpose, String session) {
        var own = new byte[RANDOM_BYTES];
        random.nextBytes(own);
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES)
                .put(purpose)
                .putLong(clock.millis())
                .put(own)
                .array();
        return ByteBuffer.allocate(BYTES).put(signed).put(mac(signed, session)).array();
    }

    private Optional<Instant> recognise(byte[] challenge, byte purpose, String session) {
        if (challenge.length != BYTES) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(challenge, SIGNED_BYTES);
        Instant madeAt = Instant.ofEpochMilli(ByteBuffer.wrap(signed).getLong(1));
        boolean good = MessageDigest.isEqual(mac(signed, session), Arrays.copyOfRange(challenge, SIGNED_BYTES, BYTES))
                && signed[0] == purpose
                && clock.instant().isBefore(madeAt.plus(LIFE));
        return good ? Optional.of(madeAt) : Optional.empty();
    }

    private byte[] mac(byte[] signed, String session) {
        return Hmac.of(key, signed, session.getBytes(StandardCharsets.US_ASCII));
    }
}
