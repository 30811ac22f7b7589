package com.petpal.gateway;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are.
 *
 * @param messagingUrls every instance, taken in turn; on Kubernetes the one address of the Service
 */
@ConfigurationProperties("petpal")
record Upstreams(
        @DefaultValue("http://localhost:8081") URI authUrl,
        @DefaultValue("http://localhost:8082") URI profileUrl,
        @DefaultValue("http://localhost:8083") URI feedUrl,
        @DefaultValue("http://localhost:8084") List<URI> messagingUrls) {

    Upstreams {
        messagingUrls = List.copyOf(messagingUrls);
    }
}
