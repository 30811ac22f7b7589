package com.petpal.gateway;

import com.petpal.platform.network.TrustedProxies;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells services where a request comes from: one address, which the gateway found out itself. Whatever else a client
 * says about its way here has been taken off before.
 */
@Component
class ForwardedClient implements HttpHeadersFilter, Ordered {

    private final TrustedProxies proxies;

    ForwardedClient(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        var forwarded = new HttpHeaders();
        forwarded.putAll(headers);
        InetSocketAddress peer = exchange.getRequest().getRemoteAddress();
        if (peer != null && peer.getAddress() != null) {
            List<String> given = exchange.getRequest().getHeaders().getOrEmpty(TrustedProxies.HEADER);
            forwarded.set(
                    TrustedProxies.HEADER,
                    proxies.client(peer.getAddress(), given).getHostAddress());
        }
        return forwarded;
    }

    /** The gateway's own filter, which takes all forwarding headers off, has 0. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
