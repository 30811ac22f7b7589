package com.petpal.messaging.socket;

import com.petpal.platform.security.SecuritySettings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Of which origins web pages may open sockets. An app says none. */
@Component
class Origins {

    private final Set<String> allowed;

    Origins(SocketSettings settings, SecuritySettings security) {
        allowed = Stream.concat(Stream.of(security.issuer()), settings.origins().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The gateway's client names this service itself as its origin where an app named none. */
    boolean allow(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return origin == null || allowed.contains(origin) || WebUtils.isSameOrigin(request);
    }
}
