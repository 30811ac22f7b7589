package com.petpal.platform.web;

import com.petpal.platform.web.Problem.FieldError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused, before it is put into words for a client.
 *
 * @param detail what is wrong this time, or null where the code says it all
 * @param retryAfter when to try again, or null where that would not help
 */
public record Refusal(
        int status,
        String code,
        @Nullable String detail,
        List<FieldError> errors,
        @Nullable Duration retryAfter) {

    private static final int UNAUTHORIZED = 401;

    public Refusal {
        errors = List.copyOf(errors);
    }

    /**
     * The headers that go with it: when to try again, and how to sign in (RFC 9110, RFC 6750).
     */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        if (status == UNAUTHORIZED) {
            headers.put("WWW-Authenticate", code.startsWith("token_") ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        if (retryAfter != null) {
            headers.put("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        return headers;
    }

    static Refusal of(int status, String code) {
        return new Refusal(status, code, null, List.of(), null);
    }

    static Refusal of(int status, String code, @Nullable String detail) {
        return new Refusal(status, code, detail, List.of(), null);
    }

    static Refusal badInput(String pointer, String code, String message) {
        return new Refusal(400, "invalid_request", message, List.of(new FieldError(pointer, code, message)), null);
    }

    /** What to do in its place when a store or another service does not answer. */
    static Refusal unavailable() {
        return new Refusal(503, "unavailable", null, List.of(), Duration.ofSeconds(1));
    }
}
