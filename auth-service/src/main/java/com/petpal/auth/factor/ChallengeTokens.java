package com.petpal.auth.factor;

import com.petpal.auth.key.Hmac;
import com.petpal.auth.key.KeyEncryptionKey;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.OpaqueId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Works out the tokens of challenges from their ids, and recognises them: HMAC-SHA256 under a key of their own. */
@Component
final class ChallengeTokens {

    private static final int ID_LENGTH = 22;
    private static final int LENGTH = ID_LENGTH + 43;

    private final SecretKey key;

    ChallengeTokens(KeyEncryptionKey secret) {
        this.key = secret.derive("petpal login challenge 1", Hmac.SHA256);
    }

    /** The token of a challenge; secret. */
    String of(String id) {
        return id + Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(key, id));
    }

    /** The id of the challenge that this is the token of, if it was made here. */
    Optional<String> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            String id = OpaqueId.require(text.substring(0, ID_LENGTH));
            return MessageDigest.isEqual(utf8(of(id)), utf8(text)) ? Optional.of(id) : Optional.empty();
        } catch (InvalidId noToken) {
            return Optional.empty();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
