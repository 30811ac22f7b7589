package com.petpal.platform.limit;

import com.petpal.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Somebody tried too often, or somebody else did in their place; the same whether or not there is such an account. */
public final class TooManyAttempts extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param wait until it is worth trying again; told in seconds, rounded up */
    TooManyAttempts(Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_attempts",
                "Wait before you try again.",
                List.of(),
                Duration.ofSeconds(Math.ceilDiv(wait.toMillis(), 1_000)));
    }
}
