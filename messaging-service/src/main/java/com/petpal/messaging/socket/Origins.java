package com.petpal.messaging.socket;

import com.petpal.platform.security.SecuritySettings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of which origins web pages may open sockets. An app says none. */
@Component
class Origins {

    private final Set<String> allowed;

    Origins(SocketSettings settings, SecuritySettings security) {
        allowed = Stream.concat(Stream.of(security.issuer()), settings.origins().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allow(@Nullable String origin) {
        return origin == null || allowed.contains(origin);
    }
}
