package com.petpal.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of 128 bits without parts: 22 base62 characters, random or derived. */
public final class OpaqueId {

    private OpaqueId() {}

    /**
     * The same id for the same text, everywhere: the first 128 bits of its SHA-256.
     *
     * @param text what the id stands for, in UTF-8
     */
    public static String derivedFrom(String text) {
        var digest = ByteBuffer.wrap(sha256(text));
        return Base62.encode(digest.getLong()) + Base62.encode(digest.getLong());
    }

    /**
     * Refuses what cannot be such an id.
     *
     * @throws InvalidId if {@code text} is not 22 base62 digits
     */
    public static String require(String text) {
        OwnedId.requireTwoHalves(text);
        Base62.decode(text, 0);
        Base62.decode(text, Base62.LENGTH);
        return text;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
