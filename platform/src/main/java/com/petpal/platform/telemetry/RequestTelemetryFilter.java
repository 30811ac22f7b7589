package com.petpal.platform.telemetry;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.servlet.DispatcherType;
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

    private static final String TRACEPARENT = RequestTelemetryFilter.class.getName() + ".traceparent";

    private final MeterProvider<DistributionSummary> operations;
    private final CostHeader costHeader;

    RequestTelemetryFilter(MeterRegistry meters, CostHeader costHeader) {
        this.operations = DistributionSummary.builder("petpal.request.operations")
                .description("Operations that one request costs")
                .withRegistry(meters);
        this.costHeader = costHeader;
    }

    /** The container shows an error after the request's own filters are done; its trace is still the same. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var trace = TraceContext.open(traceparent(request));
                var traceId =
                        MDC.putCloseable("trace_id", TraceContext.traceId().orElse(""));
                var spanId = MDC.putCloseable("span_id", TraceContext.spanId().orElse(""))) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                chain.doFilter(request, response);
            } else {
                count(request, response, chain);
            }
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var ledger = Ledger.open()) {
            try {
                chain.doFilter(request, response);
            } finally {
                if (!response.isCommitted()) {
                    costHeader.write(response);
                }
                meter(request, ledger.ledger());
            }
        }
    }

    private void meter(HttpServletRequest request, Ledger ledger) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String uri = pattern == null ? "unknown" : pattern.toString();
        ledger.counts()
                .forEach((operation, count) -> operations
                        .withTags(Tags.of("operation", operation.name().toLowerCase(Locale.ROOT), "uri", uri))
                        .record(count));
    }

    private static String traceparent(HttpServletRequest request) {
        if (request.getAttribute(TRACEPARENT) instanceof String known) {
            return known;
        }
        String traceparent = TraceContext.continued(request.getHeader(TraceContext.HEADER));
        request.setAttribute(TRACEPARENT, traceparent);
        return traceparent;
    }
}
