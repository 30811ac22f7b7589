package com.petpal.platform.idempotency;

import com.petpal.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why an {@code Idempotency-Key} does not help. */
public sealed class IdempotencyRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private IdempotencyRefused(HttpStatus status, String code, String detail, @Nullable Duration retryAfter) {
        super(status, code, detail, List.of(), retryAfter);
    }

    /** No key of ours. */
    static final class BadKey extends IdempotencyRefused {
        private static final long serialVersionUID = 1L;

        BadKey() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "bad_idempotency_key",
                    "An Idempotency-Key has 8 to 128 visible ASCII characters.",
                    null);
        }
    }

    /** The key came with another body before. */
    static final class Reused extends IdempotencyRefused {
        private static final long serialVersionUID = 1L;

        Reused() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency_key_reused",
                    "Every new request needs a new Idempotency-Key.",
                    null);
        }
    }

    /** The first request has no answer yet. */
    static final class InProgress extends IdempotencyRefused {
        private static final long serialVersionUID = 1L;

        InProgress() {
            super(
                    HttpStatus.CONFLICT,
                    "idempotency_key_in_progress",
                    "Ask again for its answer in a moment.",
                    Duration.ofSeconds(1));
        }
    }
}
