package com.petpal.auth.recovery;

import com.petpal.auth.key.KeyEncryptionKey;
import com.petpal.auth.mail.LetterKind;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.OpaqueId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Works out one-time tokens from their ids, and recognises them: HMAC-SHA256 under a key of their own. */
@Component
final class OneTimeTokens {

    private static final String HMAC = "HmacSHA256";
    private static final int ID_LENGTH = 22;
    private static final int LENGTH = ID_LENGTH + 43;

    private final SecretKey key;

    OneTimeTokens(KeyEncryptionKey secret) {
        this.key = secret.derive("petpal one-time token 1", HMAC);
    }

    /** The token with this id; always the same. */
    OneTimeToken of(LetterKind kind, String id) {
        return new OneTimeToken(kind, id, id + mac(kind.text() + ":" + id));
    }

    /** The token of this text, if it was made here for this. */
    Optional<OneTimeToken> parse(LetterKind kind, String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            OneTimeToken token = of(kind, OpaqueId.require(text.substring(0, ID_LENGTH)));
            return MessageDigest.isEqual(utf8(token.text()), utf8(text)) ? Optional.of(token) : Optional.empty();
        } catch (InvalidId noToken) {
            return Optional.empty();
        }
    }

    private String mac(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(utf8(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
