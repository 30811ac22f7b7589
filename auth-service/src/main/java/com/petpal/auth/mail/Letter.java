package com.petpal.auth.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * What only the moment of sending knows of a letter. Personal and secret.
 *
 * @param to an e-mail address
 * @param token what its link carries; empty if it opens nothing
 * @param when a time that it speaks of
 */
public record Letter(String to, String token, Optional<Instant> when) {

    public Letter(String to, String token) {
        this(to, token, Optional.empty());
    }

    /** A letter that says when, and proves nothing. */
    public static Letter about(String to, Instant when) {
        return new Letter(to, "", Optional.of(when));
    }

    @Override
    public String toString() {
        return "Letter[]";
    }
}
