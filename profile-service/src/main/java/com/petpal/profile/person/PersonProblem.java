package com.petpal.profile.person;

import com.petpal.platform.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a person cannot be made, have a handle, or be looked at more closely. */
abstract sealed class PersonProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PersonProblem(HttpStatus status, String code, String detail) {
        this(status, code, detail, null);
    }

    private PersonProblem(HttpStatus status, String code, String detail, @Nullable Duration retryAfter) {
        super(status, code, detail, List.of(), retryAfter);
    }

    /** Somebody has the handle, or is about to. */
    static final class HandleTaken extends PersonProblem {
        private static final long serialVersionUID = 1L;

        HandleTaken() {
            super(
                    HttpStatus.CONFLICT,
                    "handle_taken",
                    "Somebody else has this handle, or one that looks like it, or had it lately.");
        }
    }

    /** Whoever may change their handle as they like keeps handles from others, or hides behind them. */
    static final class TooManyHandles extends PersonProblem {
        private static final long serialVersionUID = 1L;

        TooManyHandles(Instant now, Instant then) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too_many_handles",
                    "A handle can be changed three times in 14 days.",
                    Duration.ofSeconds(Math.ceilDiv(Duration.between(now, then).toMillis(), 1_000)));
        }
    }

    /** The same user id with another handle. */
    static final class PersonExists extends PersonProblem {
        private static final long serialVersionUID = 1L;

        PersonExists() {
            super(HttpStatus.CONFLICT, "person_exists", "This person has another handle.");
        }
    }

    /** They share with their followers, and the reader is none. */
    static final class FollowersOnly extends PersonProblem {
        private static final long serialVersionUID = 1L;

        FollowersOnly() {
            super(HttpStatus.FORBIDDEN, "followers_only", "This person shares with their followers only.");
        }
    }
}
