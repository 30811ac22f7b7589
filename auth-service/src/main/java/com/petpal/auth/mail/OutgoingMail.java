package com.petpal.auth.mail;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Locale;

/**
 * A letter that somebody is to get.
 *
 * @param reference names the letter and the token in its link, if it has one; 22 characters, of which the first eleven are the person
 * @param attempts how often it was tried
 */
public record OutgoingMail(
        UserId userId, LetterKind kind, String reference, Locale language, Instant askedAt, int attempts) {

    /** When its link is over. */
    public Instant expiresAt() {
        return askedAt.plus(kind.life());
    }

    OutgoingMail tried() {
        return new OutgoingMail(userId, kind, reference, language, askedAt, attempts + 1);
    }
}
