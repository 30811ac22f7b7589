package com.petpal.localstack.passkey;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** What an authenticator may sign with. */
public enum KeyKind {
    ES256("EC", 256, "SHA256withECDSA", -7),
    EDDSA("Ed25519", 255, "Ed25519", -8),
    RS256("RSA", 2048, "SHA256withRSA", -257),
    /** Nothing that anybody asked for. */
    RS512("RSA", 2048, "SHA512withRSA", -259);

    private static final int COORDINATE = 32;

    private final String keys;
    private final int size;
    private final String signatures;
    private final int cose;

    KeyKind(String keys, int size, String signatures, int cose) {
        this.keys = keys;
        this.size = size;
        this.signatures = signatures;
        this.cose = cose;
    }

    int cose() {
        return cose;
    }

    KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(KeyPair pair, byte[] message) {
        try {
            var signature = Signature.getInstance(signatures);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a COSE key (RFC 9053, RFC 8230). */
    byte[] encode(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec ->
                new Cbor()
                        .map(5)
                        .number(1)
                        .number(2)
                        .number(3)
                        .number(cose)
                        .number(-1)
                        .number(1)
                        .number(-2)
                        .bytes(unsigned(ec.getW().getAffineX(), COORDINATE))
                        .number(-3)
                        .bytes(unsigned(ec.getW().getAffineY(), COORDINATE))
                        .done();
            case EdECPublicKey ed ->
                new Cbor()
                        .map(4)
                        .number(1)
                        .number(1)
                        .number(3)
                        .number(cose)
                        .number(-1)
                        .number(6)
                        .number(-2)
                        .bytes(edwards(ed))
                        .done();
            case RSAPublicKey rsa ->
                new Cbor()
                        .map(4)
                        .number(1)
                        .number(3)
                        .number(3)
                        .number(cose)
                        .number(-1)
                        .bytes(unsigned(rsa.getModulus(), size / 8))
                        .number(-2)
                        .bytes(unsigned(rsa.getPublicExponent(), 3))
                        .done();
            default -> throw new IllegalArgumentException(key.getAlgorithm());
        };
    }

    /** The last 32 bytes of an X.509 encoding are the key itself (RFC 8410). */
    private static byte[] edwards(EdECPublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - COORDINATE, encoded.length);
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        var padded = new byte[length];
        int count = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - count, padded, length - count, count);
        return padded;
    }
}
