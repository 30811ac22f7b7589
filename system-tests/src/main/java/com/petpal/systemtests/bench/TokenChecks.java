package com.petpal.systemtests.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.security.AccessTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What a look at an access token costs, in this process. */
final class TokenChecks {

    private static final String ISSUER = "http://localhost:8080";
    private static final int TOKENS = 500;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 400;

    private TokenChecks() {}

    /**
     * Microseconds each.
     *
     * @param first with its signature
     * @param again as every later request of the same token
     */
    record Micros(double first, double again) {}

    static Micros measure() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
            List<String> tokens = tokens(key);
            AccessTokens warm = checks(key);
            rounds(warm, tokens, WARM_UP);
            double again = micros(() -> rounds(warm, tokens, ROUNDS)) / (ROUNDS * TOKENS);
            AccessTokens cold = checks(key);
            double first = micros(() -> rounds(cold, tokens, 1)) / TOKENS;
            return new Micros(first, again);
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 is part of this JDK", e);
        }
    }

    private static AccessTokens checks(ECKey key) {
        return new AccessTokens(keyId -> Optional.of(key.toPublicJWK()), ISSUER, Clock.systemUTC(), session -> false);
    }

    private static void rounds(AccessTokens checks, List<String> tokens, int rounds) {
        for (int i = 0; i < rounds; i++) {
            tokens.forEach(checks::verify);
        }
    }

    private static double micros(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e3;
    }

    private static List<String> tokens(ECKey key) throws JOSEException {
        var signer = new ECDSASigner(key);
        var tokens = new ArrayList<String>();
        Instant now = Instant.now();
        for (int i = 0; i < TOKENS; i++) {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(AccessTokens.TYPE)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(ISSUER)
                            .audience(AccessTokens.AUDIENCE)
                            .subject("00000000001")
                            .claim("sid", "0000000000100000000001")
                            .claim("roles", List.of("user"))
                            .jwtID("bench-" + i)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(600)))
                            .build());
            jwt.sign(signer);
            tokens.add(jwt.serialize());
        }
        return tokens;
    }
}
