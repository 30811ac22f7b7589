package com.petpal.auth.factor;

import com.petpal.auth.factor.FactorRefused.AlreadyEnabled;
import com.petpal.platform.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes a secret for an authenticator app. It changes nothing until it is confirmed. */
@Component
final class BeginTotp {

    private static final String ISSUER = "PetPal";

    private final SecondFactorStore factors;
    private final SealSecrets seal;
    private final SecureRandom random;

    BeginTotp(SecondFactorStore factors, SealSecrets seal, SecureRandom random) {
        this.factors = factors;
        this.seal = seal;
        this.random = random;
    }

    /**
     * What an authenticator app needs to know. Secret.
     *
     * @param secret base32
     * @param otpauthUri the same, for a QR code
     */
    record Begun(String secret, String otpauthUri) {

        @Override
        public String toString() {
            return "Begun[]";
        }
    }

    /** @throws AlreadyEnabled if there is a second factor */
    Begun begin(UserId userId) {
        TotpSecret secret = TotpSecret.next(random);
        String email = factors.begin(userId, seal.seal(userId, secret)).orElseThrow(AlreadyEnabled::new);
        return new Begun(secret.base32(), uri(email, secret));
    }

    /** The form that authenticator apps agree on (github.com/google/google-authenticator/wiki/Key-Uri-Format). */
    private static String uri(String email, TotpSecret secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        UriUtils.encode(email, StandardCharsets.UTF_8),
                        secret.base32(),
                        ISSUER,
                        TotpSecret.DIGITS,
                        TotpSecret.STEP_SECONDS);
    }
}
