package com.petpal.platform.network;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request at hand comes from. */
public final class ClientAddress {

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Of the request that this thread answers; empty on any other thread. */
    public Optional<InetAddress> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(of(attributes.getRequest()))
                : Optional.empty();
    }

    public InetAddress of(HttpServletRequest request) {
        return proxies.client(
                InetAddress.ofLiteral(request.getRemoteAddr()),
                Collections.list(request.getHeaders(TrustedProxies.HEADER)));
    }
}
