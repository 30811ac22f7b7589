package com.petpal.platform.web.reactive;

import com.petpal.platform.telemetry.TraceContext;
import com.petpal.platform.web.Problem;
import com.petpal.platform.web.Refusal;
import com.petpal.platform.web.Refusals;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Puts everything that goes wrong on WebFlux into a problem document, before Boot's own handler would. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ReactiveProblems implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ReactiveProblems.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        Refusal refusal = Refusals.of(thrown);
        if (refusal.status() == 500) {
            log.error("unforeseen {}", thrown.getClass().getName());
        }
        return write(exchange, refusal);
    }

    /** Answers with a refusal that was decided on elsewhere, such as in security. */
    public Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (refusal.retryAfter() != null) {
            response.getHeaders()
                    .set(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(refusal.retryAfter().toSeconds()));
        }
        byte[] body = Problem.of(
                        refusal, exchange.getRequest().getURI().getRawPath(), language(exchange), traceparent(exchange))
                .toJson();
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static String traceparent(ServerWebExchange exchange) {
        return String.valueOf(exchange.getRequest().getHeaders().getFirst(TraceContext.HEADER));
    }

    private static Locale language(ServerWebExchange exchange) {
        Locale language = exchange.getLocaleContext().getLocale();
        return language == null ? Locale.ENGLISH : language;
    }
}
