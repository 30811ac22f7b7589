package com.petpal.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * A P-256 key pair for ES256. Secret.
 *
 * @param key with its private part
 * @param signsFrom when everybody has had the time to learn of it
 */
record SigningKey(ECKey key, Instant signsFrom) {

    static SigningKey generate(SecureRandom random, Instant signsFrom) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .secureRandom(random)
                    .generate();
            return new SigningKey(key, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 is part of this JDK", e);
        }
    }

    String id() {
        return key.getKeyID();
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    /** A JWK prints its private part. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
