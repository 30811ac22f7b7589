package com.petpal.auth.revocation;

import java.time.Duration;

/** How long an access token lives. Said by those who make them. */
public record TokenLife(Duration longest) {

    /** For clocks that differ, and for a token that is being made while its session ends. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** How long after the end of a session nobody may have a token of it any more. */
    public Duration withMargin() {
        return longest.plus(MARGIN);
    }
}
