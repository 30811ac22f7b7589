package com.petpal.platform.identity;

/**
 * Unsigned 64-bit numbers as eleven base62 digits, big-endian, zero-padded.
 *
 * <p>62<sup>11</sup> is about 2.8 times 2<sup>64</sup>, so eleven digits always suffice, and texts that stand for more
 * than 64 bits are refused: every number has exactly one text.
 */
final class Base62 {

    static final int LENGTH = 11;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final long RADIX = DIGITS.length();
    private static final int NOT_A_DIGIT = -1;

    private Base62() {}

    static String encode(long number) {
        var text = new char[LENGTH];
        long rest = number;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) Long.remainderUnsigned(rest, RADIX));
            rest = Long.divideUnsigned(rest, RADIX);
        }
        return new String(text);
    }

    /**
     * Reads the eleven digits of {@code text} that begin at {@code from}.
     *
     * @throws InvalidId if a character is no digit or the number needs more than 64 bits
     */
    static long decode(String text, int from) {
        long number = 0;
        for (int i = from; i < from + LENGTH; i++) {
            int digit = digit(text.charAt(i));
            long shifted = number * RADIX;
            boolean overflows =
                    Math.unsignedMultiplyHigh(number, RADIX) != 0 || Long.compareUnsigned(shifted, -1L - digit) > 0;
            if (digit == NOT_A_DIGIT || overflows) {
                throw new InvalidId();
            }
            number = shifted + digit;
        }
        return number;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 36 : NOT_A_DIGIT;
    }
}
