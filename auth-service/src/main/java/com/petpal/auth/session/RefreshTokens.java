package com.petpal.auth.session;

import com.petpal.auth.key.KeyEncryptionKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes and recognises refresh tokens.
 *
 * <p>A successor is derived: HMAC-SHA-256 over the salt of the rotation and the token it follows. So it can be given
 * again to a client that lost the answer, though the store holds only its hash; and neither an old token nor the store
 * nor both are enough to work it out without the key.
 *
 * <p>The tag is an HMAC over the rest of the token. What was never ours is refused by it without a look into the store,
 * and somebody who merely knows a session's id cannot end it by presenting garbage.
 */
final class RefreshTokens {

    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int TAG_BYTES = 16;
    private static final int SALT_BYTES = 16;
    private static final int LENGTH = SessionId.LENGTH + (SECRET_BYTES + TAG_BYTES) / 3 * 4;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey successors;
    private final SecretKey tags;
    private final SecureRandom random;

    RefreshTokens(KeyEncryptionKey secret, SecureRandom random) {
        this.successors = secret.derive("petpal refresh token successor 1", HMAC);
        this.tags = secret.derive("petpal refresh token tag 1", HMAC);
        this.random = random;
    }

    /** The first token of a family. */
    RefreshToken first(SessionId session) {
        return token(session, randomBytes(SECRET_BYTES));
    }

    /** What makes the successors of one rotation differ from those of every other. */
    String salt() {
        return ENCODER.encodeToString(randomBytes(SALT_BYTES));
    }

    /** The token that follows; the same for the same salt. */
    RefreshToken successor(RefreshToken token, String salt) {
        return token(token.sessionId(), mac(successors, ascii(salt), ascii(token.text())));
    }

    /** The token of this text, if it was made here. */
    Optional<RefreshToken> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var session = new SessionId(text.substring(0, SessionId.LENGTH));
            byte[] rest = Base64.getUrlDecoder().decode(text.substring(SessionId.LENGTH));
            byte[] tag = tag(session, Arrays.copyOf(rest, SECRET_BYTES));
            boolean ours = MessageDigest.isEqual(tag, Arrays.copyOfRange(rest, SECRET_BYTES, rest.length));
            return ours ? Optional.of(new RefreshToken(session, text)) : Optional.empty();
        } catch (IllegalArgumentException neitherIdNorBase64) {
            return Optional.empty();
        }
    }

    private RefreshToken token(SessionId session, byte[] secret) {
        byte[] rest = ByteBuffer.allocate(SECRET_BYTES + TAG_BYTES)
                .put(secret)
                .put(tag(session, secret))
                .array();
        return new RefreshToken(session, session + ENCODER.encodeToString(rest));
    }

    private byte[] tag(SessionId session, byte[] secret) {
        return Arrays.copyOf(mac(tags, ascii(session.text()), secret), TAG_BYTES);
    }

    private byte[] randomBytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** @param first of a fixed length for each key, so that the border between the two is never in doubt */
    private static byte[] mac(SecretKey key, byte[] first, byte[] second) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(first);
            return mac.doFinal(second);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
