package com.petpal.auth.mail;

import java.time.Duration;
import java.util.Arrays;

/** What we write to people about. */
public enum LetterKind {
    VERIFY_EMAIL("verify-email", Duration.ofHours(24)),
    RESET_PASSWORD("reset-password", Duration.ofHours(1)),
    ACCOUNT_LEAVING("account-leaving", Duration.ofHours(24)),
    /** Tells whoever did not change it that somebody else did. Its link opens nothing. */
    PASSWORD_CHANGED("password-changed", Duration.ofDays(3));

    private final String text;
    private final Duration life;

    LetterKind(String text, Duration life) {
        this.text = text;
        this.life = life;
    }

    /** As it is stored, and the path of a link that opens something. */
    public String text() {
        return text;
    }

    /** Whether its link carries a token. Others can ask for such letters, so there are pauses between them. */
    public boolean opens() {
        return this == VERIFY_EMAIL || this == RESET_PASSWORD;
    }

    /** How long its link is good, if it carries a token, from when it was asked for; a letter is not sent any later. */
    public Duration life() {
        return life;
    }

    static LetterKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is no kind of letter"));
    }
}
