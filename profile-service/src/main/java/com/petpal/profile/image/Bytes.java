package com.petpal.profile.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers in a file. Whoever reads behind its end is told that the image is broken. */
record Bytes(byte[] file) {

    private static final int BYTE = 8;
    private static final int TAG = 4;

    int length() {
        return file.length;
    }

    int u8(int at) {
        require(at, 1);
        return file[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << BYTE | u8(at + 1);
    }

    int u16Little(int at) {
        return u8(at) | u8(at + 1) << BYTE;
    }

    int u24Little(int at) {
        return u16Little(at) | u8(at + 2) << 2 * BYTE;
    }

    /** Lengths and sizes: what has the highest bit set is broken. */
    int u31(int at) {
        return sizeOf(u16(at) << 2 * BYTE | u16(at + 2));
    }

    int u31Little(int at) {
        return sizeOf(u16Little(at) | u16Little(at + 2) << 2 * BYTE);
    }

    String tag(int at) {
        require(at, TAG);
        return new String(file, at, TAG, StandardCharsets.ISO_8859_1);
    }

    boolean has(int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= file.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** Checks that a part is within the file. */
    void require(int from, int length) {
        if (from < 0 || length < 0 || from > file.length - length) {
            throw new ImageRefused.Unreadable();
        }
    }

    private static int sizeOf(int number) {
        if (number < 0) {
            throw new ImageRefused.Unreadable();
        }
        return number;
    }
}
