package com.petpal.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.TokenKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * One process of auth-service as others see it: it signs, and publishes its keys to somebody who keeps them for as long
 * as the answer allowed and never asks sooner, as a plain HTTP cache does.
 */
final class SimulatedProcess {

    static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "http://localhost:8080";
    private static final KeyEncryptionKey SECRET =
            new KeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32]), RANDOM);

    final KeyRing keys;
    private final AccessTokenSigner signer;
    private final TokenKeys cache;
    private final Clock clock;

    SimulatedProcess(KeyStore store, RotationSettings settings, Clock clock) {
        this.keys = new KeyRing(new RotateKeys(store, SECRET, RANDOM, settings, TOKEN_LIFE), settings, clock);
        this.signer = new AccessTokenSigner(keys);
        this.cache = new HttpCache();
        this.clock = clock;
    }

    String token() {
        Instant now = clock.instant();
        return signer.sign(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AccessTokens.AUDIENCE)
                .subject("00000000001")
                .claim("sid", "0000000000100000000001")
                .claim("roles", List.of("user"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TOKEN_LIFE)))
                .build());
    }

    /** Somebody who never saw a token before and has the cached keys. */
    void verify(String token) {
        new AccessTokens(cache, ISSUER, clock, session -> false).verify(token);
    }

    private final class HttpCache implements TokenKeys {

        private List<ECKey> kept = List.of();
        private Instant until = Instant.EPOCH;

        @Override
        public synchronized Optional<ECKey> find(String keyId) {
            if (!until.isAfter(clock.instant())) {
                KeyRing.Published published = keys.published();
                kept = published.keys();
                until = clock.instant().plus(published.maxAge());
            }
            return kept.stream().filter(key -> key.getKeyID().equals(keyId)).findFirst();
        }
    }
}
