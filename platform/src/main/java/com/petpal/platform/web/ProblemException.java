package com.petpal.platform.web;

import com.petpal.platform.web.Problem.FieldError;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal that a use case decides on. Each feature has a sealed family of its own, with a stable code each.
 *
 * <p>It carries no stack trace: it is an answer, not a failure.
 */
public abstract class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    protected ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of(), null);
    }

    protected ProblemException(
            HttpStatus status, String code, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(code + ": " + detail, null, false, false);
        this.refusal = new Refusal(status.value(), code, detail, errors, retryAfter);
    }

    public final Refusal refusal() {
        return refusal;
    }

    public final String code() {
        return refusal.code();
    }
}
