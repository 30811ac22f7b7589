package com.petpal.platform.web.reactive;

import com.petpal.platform.telemetry.TraceContext;
import com.petpal.platform.web.OncePerSecond;
import com.petpal.platform.web.Problem;
import com.petpal.platform.web.ProblemTexts;
import com.petpal.platform.web.Redacted;
import com.petpal.platform.web.Refusal;
import com.petpal.platform.web.Refusals;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Puts everything that goes wrong on WebFlux into a problem document, before Boot's own handler would. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ReactiveProblems implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ReactiveProblems.class);

    private static final OncePerSecond REFUSED_FOR_NOW = new OncePerSecond();

    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        Refusal refusal = Refusals.of(thrown);
        if (refusal.status() == 500) {
            log(log.atError(), exchange, thrown, "unforeseen failure");
        }
        if (refusal.status() == 503 && REFUSED_FOR_NOW.isDue()) {
            log(log.atInfo(), exchange, thrown, "refused for now");
        }
        if (thrown instanceof ErrorResponse response) {
            KEPT_HEADERS.stream()
                    .filter(response.getHeaders()::containsHeader)
                    .forEach(name -> exchange.getResponse()
                            .getHeaders()
                            .put(name, response.getHeaders().getOrEmpty(name)));
        }
        return write(exchange, refusal);
    }

    private static void log(LoggingEventBuilder line, ServerWebExchange exchange, Throwable thrown, String message) {
        line.addKeyValue("trace_id", TraceContext.traceIdOf(traceparent(exchange)))
                .setCause(Redacted.of(thrown))
                .log(message);
    }

    /** Answers with a refusal that was decided on elsewhere, such as in security. */
    public Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        refusal.headers().forEach(response.getHeaders()::set);
        byte[] body = Problem.of(
                        refusal, exchange.getRequest().getURI().getRawPath(), language(exchange), traceparent(exchange))
                .toJson();
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static String traceparent(ServerWebExchange exchange) {
        return exchange.getAttributes()
                .computeIfAbsent(
                        TraceContext.HEADER,
                        name -> TraceContext.traceparent()
                                .orElseGet(() -> TraceContext.continued(
                                        exchange.getRequest().getHeaders().getFirst(TraceContext.HEADER))))
                .toString();
    }

    private static Locale language(ServerWebExchange exchange) {
        return ProblemTexts.language(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
