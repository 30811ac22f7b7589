package com.petpal.platform.web;

import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.web.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Decides what to answer to whatever was thrown; the one place that does, for MVC and WebFlux alike. */
public final class Refusals {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "invalid_request"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not_found"),
            Map.entry(405, "method_not_allowed"),
            Map.entry(406, "not_acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(410, "gone"),
            Map.entry(412, "stale"),
            Map.entry(413, "too_large"),
            Map.entry(414, "uri_too_long"),
            Map.entry(415, "unsupported_media_type"),
            Map.entry(428, "if_match_required"),
            Map.entry(429, "too_many_requests"),
            Map.entry(431, "header_too_large"));

    /** What Tomcat throws, by name, because the gateway has no Tomcat. */
    private static final Set<String> UNREADABLE =
            Set.of("org.apache.tomcat.util.http.InvalidParameterException", "org.apache.coyote.BadRequestException");

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
    public static Refusal ofStatus(int status) {
        if (status == 503 || status == 502 || status == 504) {
            return Refusal.unavailable();
        }
        if (status < 400 || status >= 500) {
            return Refusal.of(500, "internal");
        }
        return Refusal.of(status, CODES.getOrDefault(status, "invalid_request"));
    }

    private static Optional<Refusal> known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return Optional.of(problem.refusal());
        }
        if (cause instanceof MaxUploadSizeExceededException) {
            return Optional.of(Refusal.of(413, "too_large"));
        }
        if (cause instanceof InvalidId) {
            return Optional.of(Refusal.of(400, "bad_id", "An id has 11 or 22 letters and digits."));
        }
        if (UNREADABLE.contains(cause.getClass().getName())) {
            return Optional.of(Refusal.of(400, "invalid_request"));
        }
        return Outages.isOutage(cause) ? Optional.of(Refusal.unavailable()) : Optional.empty();
    }

    private static Refusal byStatus(Throwable thrown) {
        if (thrown instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode().value());
        }
        if (thrown instanceof MultipartException) {
            return Refusal.of(400, "invalid_request");
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
