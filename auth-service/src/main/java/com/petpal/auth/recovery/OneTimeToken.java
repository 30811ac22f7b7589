package com.petpal.auth.recovery;

import com.petpal.auth.mail.LetterKind;
import com.petpal.platform.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a letter's link carries. Secret.
 *
 * @param id 22 characters, of which the first eleven are the person
 * @param text as the person has it
 */
record OneTimeToken(LetterKind kind, String id, String text) {

    private static final int OWNER = 11;

    UserId owner() {
        return UserId.parse(id.substring(0, OWNER));
    }

    /** What the store knows of it. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "OneTimeToken[" + kind + "]";
    }
}
