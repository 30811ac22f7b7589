package com.petpal.auth.export;

import com.petpal.platform.export.WholeZip;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;

/** Asks {@code GET /internal/exports/{userId}} of each service, in a fixed order. */
final class HttpServiceExports implements ServiceExports {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final List<Map.Entry<String, List<RestClient>>> services;

    /** @param services the instances of each, at least one */
    HttpServiceExports(List<Map.Entry<String, List<RestClient>>> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public void read(UserId userId, int attempt, Visitor visitor) {
        services.forEach(service -> {
            List<RestClient> instances = service.getValue();
            read(service.getKey(), instances.get(attempt % instances.size()), userId, visitor);
        });
    }

    private static void read(String service, RestClient client, UserId userId, Visitor visitor) {
        client.get().uri("/internal/exports/{userId}", userId).exchange((request, response) -> {
            if (!response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
                throw new Unavailable(RETRY_AFTER);
            }
            WholeZip.read(response.getBody(), (name, content) -> visitor.visit(service, name, content));
            return true;
        });
    }
}
