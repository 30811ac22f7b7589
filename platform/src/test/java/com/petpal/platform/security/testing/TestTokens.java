package com.petpal.platform.security.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.TokenKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes access tokens as auth-service does, and tokens that nobody should accept, with a key of its own.
 *
 * <p>In a service's test context, a bean {@code TokenKeys} that is {@link #keys()} replaces the fetched ones; a test
 * of the fetching itself serves {@link #jwks()}.
 */
public final class TestTokens {

    /** What {@code petpal.issuer} is unless it is set. */
    public static final String ISSUER = "http://localhost:8080";

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final ECKey key;
    private final Clock clock;

    private TestTokens(ECKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Tokens of a fresh key, issued by this clock. */
    public static TestTokens at(Clock clock) {
        return withKey("test-key", clock);
    }

    /** As {@link #at}, with a key id to choose: two of the same id sign differently. */
    public static TestTokens withKey(String keyId, Clock clock) {
        try {
            return new TestTokens(new ECKeyGenerator(Curve.P_256).keyID(keyId).generate(), clock);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What forgers make of these tokens. */
    public Forgeries forgeries(UserId userId) {
        return new Forgeries(key, of(userId, "user"));
    }

    /** A token that every service accepts. */
    public String of(UserId userId, String... roles) {
        return signed(header -> {}, claims -> claims.subject(userId.toString()).claim("roles", List.of(roles)));
    }

    /** A token that is as it should be, but for what is changed here; signed with this key all the same. */
    public String signed(Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims) {
        try {
            return signed(header(header), claims(claims), new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token signed in whatever way, by whoever. */
    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public JWSHeader header(Consumer<JWSHeader.Builder> changed) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AccessTokens.TYPE)
                .keyID(key.getKeyID());
        changed.accept(header);
        return header.build();
    }

    public JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> changed) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AccessTokens.AUDIENCE)
                .subject("00000000001")
                .claim("sid", "0000000000100000000001")
                .claim("roles", List.of("user"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        changed.accept(claims);
        return claims.build();
    }

    /** The public half, as services look it up. */
    public TokenKeys keys() {
        return keyId -> keyId.equals(key.getKeyID()) ? Optional.of(key.toPublicJWK()) : Optional.empty();
    }

    /** The public half as {@code /.well-known/jwks.json} would show it. */
    public String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** Both halves, for forgers who mistake one for the other. */
    public ECKey key() {
        return key;
    }
}
