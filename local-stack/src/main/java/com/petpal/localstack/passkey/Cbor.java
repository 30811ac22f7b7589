package com.petpal.localstack.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** As much of CBOR (RFC 8949) as an authenticator writes. */
final class Cbor {

    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int MAP = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param size pairs that follow */
    Cbor map(int size) {
        return head(MAP, size);
    }

    Cbor number(long number) {
        return number < 0 ? head(NEGATIVE, -1 - number) : head(0, number);
    }

    Cbor text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(TEXT, bytes.length).out.writeBytes(bytes);
        return this;
    }

    Cbor bytes(byte[] bytes) {
        head(BYTES, bytes.length).out.writeBytes(bytes);
        return this;
    }

    byte[] done() {
        return out.toByteArray();
    }

    /** Up to 65,535. */
    private Cbor head(int type, long value) {
        int major = type << 5;
        if (value < 24) {
            out.write(major | (int) value);
        } else if (value < 256) {
            out.write(major | 24);
            out.write((int) value);
        } else {
            out.write(major | 25);
            out.write((int) (value >> 8));
            out.write((int) value);
        }
        return this;
    }
}
