package com.petpal.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: where it happened and of what class, without messages, which may repeat what a
 * person wrote.
 */
public final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 6;

    private Redacted(Throwable failure, @Nullable Redacted cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    public static Redacted of(Throwable failure) {
        return of(failure, MAX_CAUSES);
    }

    private static Redacted of(Throwable failure, int causesLeft) {
        Throwable cause = failure.getCause();
        return new Redacted(failure, cause == null || causesLeft == 0 ? null : of(cause, causesLeft - 1));
    }
}
