package com.petpal.platform.events;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * The span of handling an event, in the trace of the request that caused it. Without the agent it costs nothing and
 * does nothing.
 */
record EventSpan(Span span, Scope scope) implements AutoCloseable {

    /** The scope is closed by {@link #close}. */
    @SuppressWarnings("MustBeClosedChecker")
    static EventSpan start(String group, DomainEvent event, String traceparent) {
        Span span = GlobalOpenTelemetry.getTracer("com.petpal.events")
                .spanBuilder("process " + event.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parent(traceparent))))
                .setAttribute("messaging.system", "redis")
                .setAttribute("messaging.consumer.group.name", group)
                .setAttribute("messaging.message.id", event.id())
                .startSpan();
        return new EventSpan(span, span.makeCurrent());
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }

    /** {@code 00-<32 hex>-<16 hex>-<2 hex>}. */
    private static SpanContext parent(String traceparent) {
        return SpanContext.createFromRemoteParent(
                traceparent.substring(3, 35),
                traceparent.substring(36, 52),
                TraceFlags.fromHex(traceparent, 53),
                TraceState.getDefault());
    }
}
