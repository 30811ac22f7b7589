package com.petpal.auth.factor;

import java.math.BigInteger;

/** Base32 (RFC 4648, section 6) without padding, for multiples of five bytes. It is what authenticator apps read. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("five bytes are eight characters");
        }
        var number = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (int shift = (bytes.length - 1) * Byte.SIZE + 3; shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    /** @param text as {@link #encode} made it */
    static byte[] decode(String text) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
        }
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = number.shiftRight((bytes.length - 1 - i) * Byte.SIZE).byteValue();
        }
        return bytes;
    }
}
