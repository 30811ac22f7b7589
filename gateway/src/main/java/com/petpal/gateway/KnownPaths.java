package com.petpal.gateway;

import com.petpal.platform.web.NotFound;
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

    /** All there is for operators' tools, whose port no token guards. */
    private static final String TOOLS = "/actuator/";

    private final ManagementPort management;

    KnownPaths(ManagementPort management) {
        this.management = management;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String raw = exchange.getRequest().getURI().getRawPath();
        boolean known =
                management.received(exchange) ? raw.startsWith(TOOLS) : isPlain(raw) && PublicApi.find(exchange);
        return known ? chain.filter(exchange) : Mono.error(new NotFound("path"));
    }

    /** By hand, because a regular expression with a repeated alternative overflows the stack on a long path. */
    private static boolean isPlain(String path) {
        int segment = 0;
        for (int i = 0; i < path.length(); i++) {
            char next = path.charAt(i);
            if (next == '/') {
                if (i > 0 && !isSegment(path.substring(segment, i))) {
                    return false;
                }
                segment = i + 1;
            } else if (next == '%') {
                if (!isEncodedBeyondAscii(path, i)) {
                    return false;
                }
                i += 2;
            } else if (!isUnreserved(next)) {
                return false;
            }
        }
        return path.startsWith("/") && isSegment(path.substring(segment));
    }

    private static boolean isSegment(String text) {
        return !text.isEmpty() && !text.equals(".") && !text.equals("..");
    }

    private static boolean isUnreserved(char next) {
        return next >= 'a' && next <= 'z'
                || next >= 'A' && next <= 'Z'
                || next >= '0' && next <= '9'
                || "._~@:-".indexOf(next) >= 0;
    }

    /** {@code %80} to {@code %FF}. */
    private static boolean isEncodedBeyondAscii(String path, int percent) {
        return percent + 2 < path.length()
                && Character.digit(path.charAt(percent + 1), 16) >= 8
                && Character.digit(path.charAt(percent + 2), 16) >= 0;
    }
}
