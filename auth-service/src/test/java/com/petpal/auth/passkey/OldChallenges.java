package com.petpal.auth.passkey;

import com.petpal.auth.key.TestSecrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** SignedChallenges that somebody was given some time ago. */
public final class OldChallenges {

    private OldChallenges() {}

    /** Base64url. */
    public static String forLogin(Duration age) {
        return Ceremonies.base64(madeBefore(age).forLogin());
    }

    /** Base64url. */
    public static String forRegistration(String session, Duration age) {
        return Ceremonies.base64(madeBefore(age).forRegistration(session));
    }

    private static SignedChallenges madeBefore(Duration age) {
        Clock then = Clock.offset(Clock.system(ZoneOffset.UTC), age.negated());
        return new SignedChallenges(TestSecrets.keyEncryptionKey(), new SecureRandom(), then);
    }
}
