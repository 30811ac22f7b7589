package com.petpal.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * How services know each other: a JWT of one minute, signed with the key they share. Never accepted from a person,
 * never good for one.
 */
public final class ServiceCredential {

    private static final String AUDIENCE = "internal";
    private static final JOSEObjectType TYPE = new JOSEObjectType("int+jwt");
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration REUSE = Duration.ofSeconds(30);
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final int KEY_BYTES = 32;

    private final byte[] key;
    private final String service;
    private final Clock clock;
    private volatile Minted minted = new Minted("", Instant.EPOCH);

    /**
     * @param key base64 of at least 32 bytes
     * @param service the name of this program
     * @throws IllegalArgumentException if the key is too short or no base64; it is not repeated
     */
    public ServiceCredential(String key, String service, Clock clock) {
        this.key = decoded(key);
        this.service = service;
        this.clock = clock;
    }

    private record Minted(String token, Instant reuseUntil) {}

    /** A credential to send along; the same one for half its life. */
    public String mint() {
        Minted current = minted;
        if (current.reuseUntil().isAfter(clock.instant())) {
            return current.token();
        }
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(service)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
            jwt.sign(new MACSigner(key));
            minted = new Minted(jwt.serialize(), now.plus(REUSE));
            return minted.token();
        } catch (JOSEException e) {
            throw new IllegalStateException("a service credential could not be signed", e);
        }
    }

    /** The name of the service that made this credential, if one did within the last minute. */
    public Optional<String> verify(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean ours = JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    && TYPE.equals(jwt.getHeader().getType())
                    && jwt.verify(new MACVerifier(key))
                    && claims.getAudience().equals(List.of(AUDIENCE))
                    && claims.getExpirationTime() != null
                    && claims.getExpirationTime().toInstant().plus(SKEW).isAfter(clock.instant())
                    && claims.getExpirationTime()
                            .toInstant()
                            .isBefore(clock.instant().plus(LIFE).plus(SKEW));
            return ours ? Optional.ofNullable(claims.getIssuer()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("PETPAL_INTERNAL_KEY is not base64");
        }
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("PETPAL_INTERNAL_KEY has fewer than " + KEY_BYTES + " bytes");
        }
        return bytes;
    }
}
