package com.petpal.gateway;

import com.petpal.platform.telemetry.TraceContext;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Begins a trace where the app did not, so that every answer, log line and event of a request can be found by one id.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TraceFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // Several contradict each other, and are none.
        List<String> given = exchange.getRequest().getHeaders().getOrEmpty(TraceContext.HEADER);
        String traceparent = TraceContext.traceparent()
                .orElseGet(() -> TraceContext.continued(given.size() == 1 ? given.getFirst() : null));
        if (given.equals(List.of(traceparent))) {
            return chain.filter(exchange);
        }
        var traced = exchange.getRequest().mutate().headers(headers -> headers.set(TraceContext.HEADER, traceparent));
        return chain.filter(exchange.mutate().request(traced.build()).build());
    }
}
