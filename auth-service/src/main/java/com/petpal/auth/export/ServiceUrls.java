package com.petpal.auth.export;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the other services are.
 *
 * @param messagingUrls as the gateway has them; any of them will do
 */
@ConfigurationProperties("petpal")
record ServiceUrls(
        @DefaultValue("http://localhost:8082") URI profileUrl,
        @DefaultValue("http://localhost:8083") URI feedUrl,
        @DefaultValue("http://localhost:8084") List<URI> messagingUrls) {

    ServiceUrls {
        messagingUrls = List.copyOf(messagingUrls);
        if (messagingUrls.isEmpty()) {
            throw new IllegalArgumentException("petpal.messaging-urls names no messaging-service");
        }
    }
}
