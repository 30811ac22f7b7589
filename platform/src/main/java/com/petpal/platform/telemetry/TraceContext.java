package com.petpal.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of the request that this thread handles.
 *
 * <p>With the OpenTelemetry agent it is the current span's; without, what the request came with or was given.
 */
public final class TraceContext {

    /** The header that carries it. */
    public static final String HEADER = "traceparent";

    /** {@code version-traceid-spanid-flags} of W3C Trace Context, version 00. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final ThreadLocal<@Nullable String> BOUND = new ThreadLocal<>();

    private TraceContext() {}

    /** The 32 hex digits that all programs on a request's way share; empty outside a request. */
    public static Optional<String> traceId() {
        return traceparent().map(TraceContext::traceIdOf);
    }

    /** The 16 hex digits of the step that this program is; empty outside a request. */
    public static Optional<String> spanId() {
        return traceparent().map(parent -> parent.substring(36, 52));
    }

    /** What to send along, to another service or in an event; empty outside a request. */
    public static Optional<String> traceparent() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                    + span.getTraceFlags().asHex());
        }
        return Optional.ofNullable(BOUND.get());
    }

    /** The given header if it is a valid {@code traceparent}, otherwise a new one, sampled. */
    public static String continued(@Nullable String header) {
        return header != null && TRACEPARENT.matcher(header).matches() ? header : fresh();
    }

    /** A new trace. Trace ids are no secrets, so a fast source of randomness is enough. */
    public static String fresh() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }

    /** @param traceparent a valid one */
    public static String traceIdOf(String traceparent) {
        return traceparent.substring(3, 35);
    }

    /** Binds a trace context to this thread until the scope is closed. */
    public static Scope open(String traceparent) {
        String outer = BOUND.get();
        BOUND.set(traceparent);
        return new Scope(outer);
    }

    /** The life of a bound trace context. */
    public record Scope(@Nullable String outer) implements AutoCloseable {

        @Override
        public void close() {
            if (outer == null) {
                BOUND.remove();
            } else {
                BOUND.set(outer);
            }
        }
    }
}
