package com.petpal.gateway;

import com.petpal.platform.web.TooLarge;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets no body through that is longer than a service takes: by its announced length at once, by its real length while it
 * passes. Nothing of it is kept here.
 */
@Component
@Order(BodyLimits.ORDER)
class BodyLimits implements WebFilter {

    /** Once it is known who asks: strangers are not told how much they may send. */
    static final int ORDER = KnownPaths.ORDER + 20;

    /** What services take of anything but uploads. */
    private static final long MOST = DataSize.ofMegabytes(1).toBytes();

    /** One above what profile-service takes, so that it is the one to answer. */
    private static final long MOST_OF_UPLOADS = DataSize.ofMegabytes(11).toBytes();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long limit = limit(request);
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(new TooLarge(limit));
        }
        var limited = new Limited(request, limit);
        return chain.filter(exchange.mutate().request(limited).build());
    }

    private static long limit(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().value().equals(PublicApi.UPLOADS) ? MOST_OF_UPLOADS : MOST;
    }

    private static final class Limited extends ServerHttpRequestDecorator {

        private final long limit;

        Limited(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var passed = new AtomicLong();
            return super.getBody().handle((part, next) -> {
                if (passed.addAndGet(part.readableByteCount()) > limit) {
                    DataBufferUtils.release(part);
                    next.error(new TooLarge(limit));
                } else {
                    next.next(part);
                }
            });
        }
    }
}
