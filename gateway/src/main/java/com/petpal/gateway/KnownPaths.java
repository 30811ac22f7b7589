package com.petpal.gateway;

import com.petpal.platform.web.NotFound;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers 404 to whatever is not one of our paths, before anything else looks at it.
 *
 * <p>A path has one spelling. Doubled slashes, dot segments, path parameters and encoded ASCII would let a service
 * see another path than the one that was checked here, so they are no path of ours at all.
 */
@Component
@Order(KnownPaths.ORDER)
class KnownPaths implements WebFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    private static final Pattern PLAIN =
            Pattern.compile("(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~@:-]|%[89A-Fa-f][0-9A-Fa-f])+)+");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String raw = exchange.getRequest().getURI().getRawPath();
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (PLAIN.matcher(raw).matches() && PublicApi.find(path).isPresent()) {
            return chain.filter(exchange);
        }
        return Mono.error(new NotFound("path"));
    }
}
