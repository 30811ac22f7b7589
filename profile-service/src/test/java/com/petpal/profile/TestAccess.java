package com.petpal.profile;

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
import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.TokenKeys;
import com.petpal.platform.security.testing.Forgeries;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Access tokens as auth-service signs them, with a key of the tests' own. */
@TestConfiguration(proxyBeanMethods = false)
class TestAccess {

    private static final ECKey KEY = key();

    @Bean
    TokenKeys testTokenKeys() {
        return id -> id.equals(KEY.getKeyID()) ? Optional.of(KEY.toPublicJWK()) : Optional.empty();
    }

    /** What forgers make of such a token. */
    static Forgeries forgeries(UserId userId) {
        return new Forgeries(KEY, token(userId));
    }

    static String token(UserId userId) {
        return token(userId, List.of("user"));
    }

    static String token(UserId userId, List<String> roles) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .audience(AccessTokens.AUDIENCE)
                .subject(userId.toString())
                .claim("sid", "session")
                .claim("roles", roles)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AccessTokens.TYPE)
                .keyID(KEY.getKeyID())
                .build();
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
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
