package com.petpal.platform.security.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.security.AccessTokens;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Takes a genuine token apart, and puts others together. It also has the key, as no forger should: what is signed
 * properly and refused nevertheless is refused for what it says.
 */
final class Forger {

    private final ECKey key;
    private final String genuine;
    private final JWTClaimsSet claims;

    /** @param genuine signed with this key, and good */
    Forger(ECKey key, String genuine) {
        this.key = key;
        this.genuine = genuine;
        try {
            this.claims = SignedJWT.parse(genuine).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalArgumentException("the genuine token is none");
        }
    }

    ECKey key() {
        return key;
    }

    String genuine() {
        return genuine;
    }

    /** Header, claims or signature of the genuine token, as they are written. */
    String part(int number) {
        return genuine.split("\\.")[number];
    }

    /** What the signature of the genuine token is made over. */
    String signed() {
        return part(0) + "." + part(1);
    }

    JWTClaimsSet claims() {
        return claims;
    }

    /** A time from when the genuine token was issued. */
    Date at(Duration later) {
        Instant issued = Objects.requireNonNull(claims.getIssueTime()).toInstant();
        return Date.from(issued.plus(later));
    }

    JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(AccessTokens.TYPE).keyID(key.getKeyID());
    }

    String withHeader(Consumer<JWSHeader.Builder> changed) {
        var header = header(JWSAlgorithm.ES256);
        changed.accept(header);
        return sign(header.build(), claims, key);
    }

    String withClaims(Consumer<JWTClaimsSet.Builder> changed) {
        var all = new JWTClaimsSet.Builder(claims);
        changed.accept(all);
        return sign(header(JWSAlgorithm.ES256).build(), all.build(), key);
    }

    /** Whatever is written there in place of claims, signed with our key. */
    String withPayload(String payload) {
        try {
            var jws = new JWSObject(header(JWSAlgorithm.ES256).build(), new Payload(payload));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever is written there in place of a header, signed with our key as ES256 would. */
    String withRawHeader(String header) {
        String signing = Base64URL.encode(header) + "." + part(1);
        return signing + "." + Base64URL.encode(signature("SHA256withECDSAinP1363Format", signing));
    }

    /** Good in every way, but of DER where a JWT has two plain numbers (RFC 7518, section 3.4). */
    String signedInDer() {
        return signed() + "." + Base64URL.encode(signature("SHA256withECDSA", signed()));
    }

    /** Under the header of the genuine token. */
    String signedBy(ECKey another) {
        return sign(header(JWSAlgorithm.ES256).build(), claims, another);
    }

    private byte[] signature(String algorithm, String text) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key.toECPrivateKey());
            signature.update(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, ECKey key) {
        try {
            return TestTokens.signed(header, claims, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
