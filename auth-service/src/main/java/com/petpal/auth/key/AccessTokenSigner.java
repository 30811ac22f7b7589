package com.petpal.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.security.AccessTokens;

/** Signs claims as access tokens: JWS with ES256 and {@code typ=at+jwt} (RFC 9068). */
public final class AccessTokenSigner {

    private final KeyRing keys;

    AccessTokenSigner(KeyRing keys) {
        this.keys = keys;
    }

    public String sign(JWTClaimsSet claims) {
        SigningKey key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AccessTokens.TYPE)
                .keyID(key.id())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
        return token.serialize();
    }
}
