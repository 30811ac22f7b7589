package com.petpal.messaging.push.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Keys in the forms that platforms hand them out in, and what is signed with them. */
final class Keys {

    private static final int HALF = 32;
    private static final int POINT = 1 + 2 * HALF;
    private static final byte UNCOMPRESSED = 4;

    private Keys() {}

    /**
     * A private key in PKCS #8, PEM or the base64 inside it; line ends may be written as {@code \n}.
     *
     * @param algorithm EC or RSA
     * @throws IllegalArgumentException if it is none, without repeating any of it
     */
    static PrivateKey ofPem(String algorithm, String pem) {
        String base64 =
                pem.replace("\\n", "\n").replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new IllegalArgumentException("not a private key of " + algorithm + " in PKCS #8");
        }
    }

    /** @param publicKey an uncompressed point of P-256, {@code privateKey} its number; base64url, as VAPID keys are */
    static ECKey ofNumbers(String publicKey, String privateKey) {
        ECKey point = ofPoint(new Base64URL(publicKey).decode());
        try {
            return new ECKey.Builder(point).d(new Base64URL(privateKey)).build();
        } catch (IllegalStateException noKey) {
            throw new IllegalArgumentException("not a key pair of P-256");
        }
    }

    /** @throws IllegalArgumentException if it is no point of P-256 */
    static ECKey ofPoint(byte[] point) {
        if (point.length != POINT || point[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("not an uncompressed point of P-256");
        }
        return new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(point, 1, 1 + HALF)),
                        Base64URL.encode(Arrays.copyOfRange(point, 1 + HALF, POINT)))
                .build();
    }

    /** Uncompressed, 65 bytes. */
    static byte[] point(ECPublicKey key) {
        ECKey jwk = new ECKey.Builder(Curve.P_256, key).build();
        byte[] point = new byte[POINT];
        point[0] = UNCOMPRESSED;
        System.arraycopy(jwk.getX().decode(), 0, point, 1, HALF);
        System.arraycopy(jwk.getY().decode(), 0, point, 1 + HALF, HALF);
        return point;
    }

    static String sign(JWSAlgorithm algorithm, @Nullable String keyId, JWTClaimsSet claims, JWSSigner signer) {
        var header = new JWSHeader.Builder(algorithm).keyID(keyId);
        try {
            var jwt = new SignedJWT(header.build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException("a token could not be signed", broken);
        }
    }
}
