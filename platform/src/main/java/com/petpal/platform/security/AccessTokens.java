package com.petpal.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies access tokens, and remembers those that were good: an ES256 check costs about a millisecond, a look-up
 * some microseconds.
 *
 * <p>A token says nothing about how it is to be checked: algorithm, type and keys are ours, and headers that would
 * say otherwise ({@code jku}, {@code jwk},
 * {@code x5u}, {@code crit}) make it invalid.
 */
public final class AccessTokens {

    /** Who access tokens are for. */
    public static final String AUDIENCE = "petpal-api";

    /** RFC 9068: what kind of JWT an access token is. */
    public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    /**
     * No token is good for longer, whatever it says; auth-service gives them less. What ends is remembered no longer
     * than tokens live.
     */
    public static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final int MAX_LENGTH = 4_096;

    private final TokenKeys keys;
    private final String issuer;
    private final Clock clock;
    private final EndedSessions ended;
    private final Cache<String, Caller> verified =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /**
     * @param issuer the only {@code iss} that is believed
     * @param ended asked about every token, also about those that were good a moment ago
     */
    public AccessTokens(TokenKeys keys, String issuer, Clock clock, EndedSessions ended) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * Whose token this is.
     *
     * @throws TokenRefused if it is no token of ours, or not any more
     * @throws com.petpal.platform.web.Unavailable if its key is not known and auth-service is away
     */
    public Caller verify(String token) {
        return known(token).orElseGet(() -> check(token));
    }

    /** Whose token this is if that was found out before; without waiting for anything. */
    public Optional<Caller> known(String token) {
        String fingerprint = fingerprint(token);
        Caller caller = verified.getIfPresent(fingerprint);
        if (caller == null) {
            return Optional.empty();
        }
        if (isOver(caller.expiresAt())) {
            verified.invalidate(fingerprint);
            throw new TokenRefused.Expired();
        }
        requireLiving(caller);
        return Optional.of(caller);
    }

    private Caller check(String token) {
        if (token.length() > MAX_LENGTH) {
            throw new TokenRefused.Invalid();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            requireHeader(jwt.getHeader());
            requireOneSpelling(jwt.getSignature());
            ECKey key = keys.find(jwt.getHeader().getKeyID()).orElseThrow(TokenRefused.Invalid::new);
            if (!jwt.verify(new ECDSAVerifier(key))) {
                throw new TokenRefused.Invalid();
            }
            Caller caller = caller(jwt.getJWTClaimsSet());
            requireLiving(caller);
            verified.put(fingerprint(token), caller);
            return caller;
        } catch (ParseException | JOSEException | IllegalArgumentException unusable) {
            throw new TokenRefused.Invalid();
        }
    }

    private static void requireHeader(JWSHeader header) {
        boolean ours = JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getKeyID() != null
                && header.getIncludedParams().equals(Set.of("alg", "typ", "kid"));
        if (!ours) {
            throw new TokenRefused.Invalid();
        }
    }

    /**
     * Header and claims are signed as they are written, the signature is not: padding, another alphabet and idle bits
     * would make many texts of one token.
     */
    private static void requireOneSpelling(Base64URL signature) {
        if (!Base64URL.encode(signature.decode()).equals(signature)) {
            throw new TokenRefused.Invalid();
        }
    }

    private Caller caller(JWTClaimsSet claims) throws ParseException {
        Date issued = claims.getIssueTime();
        Date expiry = claims.getExpirationTime();
        Date notBefore = claims.getNotBeforeTime();
        List<String> roles = claims.getStringListClaim("roles");
        boolean ours = issuer.equals(claims.getIssuer())
                && claims.getAudience().contains(AUDIENCE)
                && claims.getSubject() != null
                && claims.getStringClaim("sid") != null
                && roles != null
                && roles.stream().allMatch(Objects::nonNull)
                && issued != null
                && expiry != null
                && !isAhead(issued)
                && !expiry.toInstant().isAfter(issued.toInstant().plus(LONGEST_LIFE))
                && (notBefore == null || !isAhead(notBefore));
        if (!ours) {
            throw new TokenRefused.Invalid();
        }
        if (isOver(expiry.toInstant())) {
            throw new TokenRefused.Expired();
        }
        return new Caller(
                UserId.parse(claims.getSubject()), claims.getStringClaim("sid"), Set.copyOf(roles), expiry.toInstant());
    }

    private void requireLiving(Caller caller) {
        if (ended.contains(caller.sessionId())) {
            throw new TokenRefused.Revoked();
        }
    }

    private boolean isAhead(Date time) {
        return time.toInstant().isAfter(clock.instant().plus(SKEW));
    }

    private boolean isOver(Instant expiry) {
        return !expiry.plus(SKEW).isAfter(clock.instant());
    }

    /** Tokens themselves are not kept, so that a dump of the process gives none away. */
    private static String fingerprint(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
