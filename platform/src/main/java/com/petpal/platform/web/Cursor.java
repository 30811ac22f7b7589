package com.petpal.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * Where a page begins, opaque to clients: base64url of {@code 1:<kind>:<checksum>:<value>}, where 1 is the version of
 * this form.
 *
 * <p>A cursor is no permission: it holds nothing its holder may not know. The kind and the checksum (CRC-32C of both
 * parts) keep a cursor of one list, or a mangled one, from being taken for a place in another.
 */
public final class Cursor {

    private static final int MAX_LENGTH = 512;
    private static final String VERSION = "1";

    private Cursor() {}

    /**
     * @param kind names the list; letters and dashes
     * @param value where the next page begins
     */
    public static String encode(String kind, String value) {
        String text = VERSION + ":" + kind + ":" + checksum(kind, value) + ":" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadInput {@code bad_cursor} if {@code cursor} was not made by {@link #encode} for this kind */
    public static String decode(String kind, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw bad();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", 4);
            if (parts.length == 4
                    && parts[0].equals(VERSION)
                    && parts[1].equals(kind)
                    && parts[2].equals(checksum(kind, parts[3]))) {
                return parts[3];
            }
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
        throw bad();
    }

    private static String checksum(String kind, String value) {
        var crc = new CRC32C();
        crc.update((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue(), Character.MAX_RADIX);
    }

    private static BadInput bad() {
        return new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
    }
}
