package com.petpal.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Something this answer needs is away. Trying again later helps. */
public final class Unavailable extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param retryAfter when it is worth trying again, in whole seconds */
    public Unavailable(Duration retryAfter) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Something this needs does not answer.",
                List.of(),
                retryAfter);
    }
}
