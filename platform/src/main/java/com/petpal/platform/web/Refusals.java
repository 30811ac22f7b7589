package com.petpal.platform.web;

import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.web.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.ErrorResponse;

/** Decides what to answer to whatever was thrown; the one place that does, for MVC and WebFlux alike. */
public final class Refusals {

    private static final Map<Integer, String> CODES = Map.of(
            400, "invalid_request",
            401, "unauthenticated",
            403, "forbidden",
            404, "not_found",
            405, "method_not_allowed",
            406, "not_acceptable",
            413, "too_large",
            415, "unsupported_media_type");

    private static final int MAX_CAUSES = 12;

    private Refusals() {}

    /** Why this request is refused; 500 {@code internal} for what nobody foresaw. */
    public static Refusal of(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> byStatus(thrown));
    }

    /** A refusal that says no more than its status. */
    static Refusal ofStatus(int status) {
        if (status == 503 || status == 502 || status == 504) {
            return Refusal.unavailable();
        }
        return Refusal.of(status, CODES.getOrDefault(status, status < 500 ? "invalid_request" : "internal"));
    }

    private static Optional<Refusal> known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return Optional.of(problem.refusal());
        }
        if (cause instanceof InvalidId) {
            return Optional.of(Refusal.of(400, "bad_id", "An id has 11 or 22 letters and digits."));
        }
        return isOutage(cause) ? Optional.of(Refusal.unavailable()) : Optional.empty();
    }

    /** Stores that are away, whoever says so. Named by text where the gateway has no such class. */
    private static boolean isOutage(Throwable cause) {
        return cause instanceof NonTransientDataAccessResourceException
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || Outages.isOutage(cause);
    }

    private static Refusal byStatus(Throwable thrown) {
        if (thrown instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode().value());
        }
        return Refusal.of(500, "internal");
    }

    static Refusal invalid(List<FieldError> errors) {
        return new Refusal(400, "invalid_request", null, errors, null);
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }
}
