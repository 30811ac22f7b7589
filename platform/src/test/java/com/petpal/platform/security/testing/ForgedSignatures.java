package com.petpal.platform.security.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** Tokens that were not signed with our key, or not as they are now. */
final class ForgedSignatures {

    /** The order of P-256 (SEC 2, section 2.4.2). */
    private static final BigInteger ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);

    private static final int HALF = 32;

    private final Forger forger;

    ForgedSignatures(Forger forger) {
        this.forger = forger;
    }

    Stream<Forgery> all() {
        return Stream.of(missing(), numbers(), confused(), strangers(), moved()).flatMap(each -> each);
    }

    private Stream<Forgery> missing() {
        String signature = forger.part(2);
        return Stream.of(
                signed("two parts", forger.signed()),
                signed("no signature", forger.signed() + "."),
                signed("half a signature", forger.signed() + "." + signature.substring(0, signature.length() / 2)),
                signed("a signature without its end", forger.signed() + "." + signature.substring(0, 84)),
                signed("a flipped signature", forger.signed() + "." + flipped(signature)),
                signed("a signature twice", forger.signed() + "." + signature + signature),
                signed("a signature with padding", forger.genuine() + "=="),
                signed("a signature with something that is no base64", forger.signed() + ".*" + signature),
                signed("a signature in the other alphabet", forger.signed() + "." + otherAlphabet(signature)),
                signed("a signature whose idle bits are set", forger.signed() + "." + idleBits(signature)),
                signed("four parts", forger.genuine() + ".AAAA"),
                signed("a dot behind", forger.genuine() + "."),
                signed("a dot before", "." + forger.genuine()));
    }

    /** CVE-2022-21449: verifiers that take r = s = 0 take anything. */
    private Stream<Forgery> numbers() {
        return Stream.of(
                signed("r = s = 0", number(BigInteger.ZERO, BigInteger.ZERO)),
                signed("r = 0, s = 1", number(BigInteger.ZERO, BigInteger.ONE)),
                signed("r = 1, s = 0", number(BigInteger.ONE, BigInteger.ZERO)),
                signed("r = s = 1", number(BigInteger.ONE, BigInteger.ONE)),
                signed("r = s = the order", number(ORDER, ORDER)),
                signed("a signature in DER", forger.signedInDer()),
                signed(
                        "a zero in DER",
                        forger.signed() + "." + Base64URL.encode(new byte[] {48, 6, 2, 1, 0, 2, 1, 0})));
    }

    /** What is public taken for a secret, in every form somebody may have it. */
    private Stream<Forgery> confused() {
        ECKey shown = forger.key().toPublicJWK();
        try {
            byte[] der = shown.toECPublicKey().getEncoded();
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
            return Stream.of(
                    signed("our public key taken for a secret: JWK", hmac(utf8(shown.toJSONString()))),
                    signed("our public key taken for a secret: PEM", hmac(utf8(pem))),
                    signed("our public key taken for a secret: DER", hmac(der)),
                    signed(
                            "our public key taken for a secret: x",
                            hmac(shown.getX().decode())),
                    signed("our key id taken for a secret", hmac(Arrays.copyOf(utf8(shown.getKeyID()), 64))),
                    signed("a secret of zeros", hmac(new byte[64])));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<Forgery> strangers() {
        try {
            String id = forger.key().getKeyID();
            var rsa = new RSASSASigner(new RSAKeyGenerator(2_048).generate());
            var p384 = new ECDSASigner(new ECKeyGenerator(Curve.P_384).keyID(id).generate());
            var p521 = new ECDSASigner(new ECKeyGenerator(Curve.P_521).keyID(id).generate());
            ECKey stranger = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
            return Stream.of(
                    signed("somebody's key under our key id", forger.signedBy(stranger)),
                    signed("RS256", TestTokens.signed(as(JWSAlgorithm.RS256), forger.claims(), rsa)),
                    signed("PS256", TestTokens.signed(as(JWSAlgorithm.PS256), forger.claims(), rsa)),
                    signed("ES384", TestTokens.signed(as(JWSAlgorithm.ES384), forger.claims(), p384)),
                    signed("ES512", TestTokens.signed(as(JWSAlgorithm.ES512), forger.claims(), p521)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our signature, above something else. */
    private Stream<Forgery> moved() {
        String claims = forger.claims().toString();
        return Stream.of(
                signed("other claims under our signature", under(claims.replace("\"user\"", "\"admin\""))),
                signed("the same claims written differently", under(claims.replace(",", ", "))),
                signed(
                        "another header under our signature",
                        Base64URL.encode("{\"alg\":\"ES256\",\"kid\":\""
                                        + forger.key().getKeyID() + "\",\"typ\":\"AT+JWT\"}")
                                + "." + forger.part(1) + "." + forger.part(2)),
                signed("claims with padding", forger.part(0) + "." + forger.part(1) + "=." + forger.part(2)));
    }

    private String under(String claims) {
        return forger.part(0) + "." + Base64URL.encode(claims) + "." + forger.part(2);
    }

    private String number(BigInteger r, BigInteger s) {
        byte[] both = ByteBuffer.allocate(2 * HALF).put(half(r)).put(half(s)).array();
        return forger.signed() + "." + Base64URL.encode(both);
    }

    private static byte[] half(BigInteger number) {
        byte[] bytes = number.toByteArray();
        var half = new byte[HALF];
        int length = Math.min(HALF, bytes.length);
        System.arraycopy(bytes, bytes.length - length, half, HALF - length, length);
        return half;
    }

    private String hmac(byte[] secret) {
        try {
            return TestTokens.signed(as(JWSAlgorithm.HS256), forger.claims(), new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWSHeader as(JWSAlgorithm algorithm) {
        return forger.header(algorithm).build();
    }

    private static String flipped(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    /** Standard base64 with at least one character that base64url does not have, or padding if there is none. */
    private static String otherAlphabet(String signature) {
        String other = signature.replace('-', '+').replace('_', '/');
        return other.equals(signature) ? signature + "=" : other;
    }

    /** 64 bytes leave four bits of the last character unused. */
    private static String idleBits(String signature) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = signature.length() - 1;
        return signature.substring(0, last) + alphabet.charAt(alphabet.indexOf(signature.charAt(last)) ^ 1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Forgery signed(String name, String token) {
        return Forgery.token(name, token);
    }
}
