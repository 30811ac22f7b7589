package com.petpal.platform.telemetry;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Binds trace context and ledger to each request, and says afterwards what it cost. */
final class RequestTelemetryFilter extends OncePerRequestFilter {

    private static final String TRACE_ID = "trace_id";

    private final MeterRegistry meters;
    private final CostHeader costHeader;

    RequestTelemetryFilter(MeterRegistry meters, CostHeader costHeader) {
        this.meters = meters;
        this.costHeader = costHeader;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String traceparent = TraceContext.continued(request.getHeader(TraceContext.HEADER));
        try (var trace = TraceContext.open(traceparent);
                var ledger = Ledger.open();
                var logged = MDC.putCloseable(TRACE_ID, TraceContext.traceId().orElse(""))) {
            chain.doFilter(request, response);
            if (!response.isCommitted()) {
                costHeader.write(response);
            }
            meter(request, ledger.ledger());
        }
    }

    private void meter(HttpServletRequest request, Ledger ledger) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String uri = pattern == null ? "unknown" : pattern.toString();
        for (Ledger.Operation operation : Ledger.Operation.values()) {
            DistributionSummary.builder("petpal.request.operations")
                    .description("Operations that one request costs")
                    .tag("operation", operation.name().toLowerCase(Locale.ROOT))
                    .tag("uri", uri)
                    .register(meters)
                    .record(ledger.count(operation));
        }
    }
}
