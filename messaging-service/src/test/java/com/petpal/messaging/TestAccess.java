package com.petpal.messaging;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.revocation.Revocation;
import com.petpal.platform.revocation.RevocationSource;
import com.petpal.platform.revocation.Revocations;
import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.TokenKeys;
import com.petpal.platform.security.testing.Forgeries;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Access tokens as auth-service signs them, with a key of the tests' own. */
@TestConfiguration(proxyBeanMethods = false)
class TestAccess {

    private static final List<Revocation> ENDED = new CopyOnWriteArrayList<>();
    /** Where a second process finds the key of the first. */
    static final String KEY_PROPERTY = "petpal.test.key";

    private static final ECKey KEY = sharedKey();
    private static final ECKey FORGERS = key();

    @Bean
    TokenKeys testTokenKeys() {
        return id -> id.equals(KEY.getKeyID()) ? Optional.of(KEY.toPublicJWK()) : Optional.empty();
    }

    /** auth-service as far as it says which sessions have ended. */
    @Bean
    RevocationSource testRevocations() {
        return since -> new Revocations(Instant.now(), ENDED);
    }

    static void ends(String session) {
        ENDED.add(new Revocation(session, Instant.now().plus(Duration.ofMinutes(10))));
    }

    /** What forgers make of such a token. */
    static Forgeries forgeries(UserId userId) {
        return new Forgeries(KEY, token(userId));
    }

    static String token(UserId userId) {
        return token(userId, Duration.ofMinutes(10));
    }

    static String token(UserId userId, Duration life) {
        return signed(userId, life, KEY);
    }

    static String ofSession(UserId userId, String session) {
        return signed(userId, session, Duration.ofMinutes(10), KEY);
    }

    static String forged(UserId userId) {
        return signed(userId, Duration.ofMinutes(10), FORGERS);
    }

    private static String signed(UserId userId, Duration life, ECKey key) {
        return signed(userId, "session", life, key);
    }

    private static String signed(UserId userId, String session, Duration life, ECKey key) {
        Instant expiry = Instant.now().plus(life);
        var claims = new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .audience(AccessTokens.AUDIENCE)
                .subject(userId.toString())
                .claim("sid", session)
                .claim("roles", List.of("user"))
                .issueTime(Date.from(expiry.minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(expiry))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AccessTokens.TYPE)
                .keyID("test")
                .build();
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String keyForAnotherProcess() {
        return KEY.toJSONString();
    }

    private static ECKey sharedKey() {
        String given = System.getProperty(KEY_PROPERTY);
        try {
            return given == null ? key() : ECKey.parse(given);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
