package com.petpal.auth.factor;

import com.petpal.auth.key.Hmac;
import com.petpal.auth.key.KeyEncryptionKey;
import com.petpal.platform.identity.UserId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * What gets people in whose authenticator is lost: {@code abcd-efgh-ijkl-mnop}, each good once.
 *
 * <p>80 random bits a code. A password needs a slow hash because people choose it; nobody chooses these, so a fast one
 * leaves nothing to guess, and looking for one among ten does not take ten times 28 ms. It is keyed, so that what leaks
 * from the store alone is not even material for trying.
 */
@Component
final class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final Pattern TYPED = Pattern.compile("[a-z2-7]{16}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final Pattern QUARTER = Pattern.compile("(?<=\\G.{4})(?!$)");

    private final SecretKey key;
    private final SecureRandom random;

    RecoveryCodes(KeyEncryptionKey secret, SecureRandom random) {
        this.key = secret.derive("petpal recovery code 1", Hmac.SHA256);
        this.random = random;
    }

    /** Ten new ones, as their owner sees them. */
    List<String> next() {
        return Stream.generate(this::one).limit(COUNT).toList();
    }

    /** What the store knows of a code, however it was typed; empty if it is none. */
    Optional<String> hash(UserId owner, String typed) {
        String code = BETWEEN.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        return TYPED.matcher(code).matches() ? Optional.of(mac(owner, code)) : Optional.empty();
    }

    private String one() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return QUARTER.matcher(Base32.encode(bytes).toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private String mac(UserId owner, String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(key, owner + ":" + code));
    }
}
