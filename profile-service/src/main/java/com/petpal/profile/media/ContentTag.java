package com.petpal.profile.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Names content by what it is: the first 128 bits of its SHA-256, in base64url. */
final class ContentTag {

    private static final int BYTES = 16;

    private ContentTag() {}

    static String of(byte[] content) {
        return text(sha256().digest(content));
    }

    static String text(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
