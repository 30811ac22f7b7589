package com.petpal.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.telemetry.TraceContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client is told when something went wrong: RFC 9457 with a stable code.
 *
 * @param type an address that names the code
 * @param title what the code means, in the client's language
 * @param detail what is wrong this time
 * @param instance the path that was asked for
 * @param code stable; what clients decide by
 * @param traceId what to quote to support
 * @param errors for bad input, where it is bad
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        String traceId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://petpal.example/problems/";
    private static final JsonMapper JSON = new JsonMapper();

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One thing that is wrong with the input.
     *
     * @param pointer a JSON pointer into the body, or the name of a parameter
     * @param code stable
     */
    public record FieldError(String pointer, String code, String message) {}

    /** A problem that needs no more words than its code's. */
    public static Problem of(int status, String code) {
        return of(new Refusal(status, code, null, List.of(), null), null, Locale.ENGLISH);
    }

    static Problem of(Refusal refusal, @Nullable String instance, Locale language) {
        return of(refusal, instance, language, TraceContext.traceparent().orElse(null));
    }

    /**
     * A refusal put into words.
     *
     * @param traceparent what the request came with, if anything
     */
    public static Problem of(
            Refusal refusal, @Nullable String instance, Locale language, @Nullable String traceparent) {
        return new Problem(
                URI.create(TYPES + refusal.code()),
                ProblemTexts.title(refusal.code(), refusal.status(), language),
                refusal.status(),
                ProblemTexts.detail(refusal, language),
                instance,
                refusal.code(),
                TraceContext.traceIdOf(TraceContext.continued(traceparent)),
                refusal.errors());
    }

    /** As UTF-8, for where no message converter is at hand. */
    public byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }
}
