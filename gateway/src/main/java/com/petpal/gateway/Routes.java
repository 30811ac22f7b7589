package com.petpal.gateway;

import com.petpal.gateway.PublicApi.Endpoint;
import com.petpal.gateway.PublicApi.Service;
import java.net.ConnectException;
import java.util.Map;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends each endpoint of the public API to its service. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator publicApi(RouteLocatorBuilder builder, Upstreams upstreams) {
        Map<Service, String> targets = Map.of(
                Service.AUTH, upstreams.authUrl().toString(),
                Service.PROFILE, upstreams.profileUrl().toString(),
                Service.FEED, upstreams.feedUrl().toString(),
                Service.MESSAGING, "lb://" + MessagingInstances.NAME);
        var routes = builder.routes();
        for (Endpoint endpoint : PublicApi.endpoints()) {
            String path = endpoint.path().getPatternString();
            String target = path.equals(PublicApi.SOCKET)
                    ? "lb:ws://" + MessagingInstances.NAME
                    : targets.getOrDefault(endpoint.service(), "no://route");
            routes = routes.route(
                    path,
                    route -> path.equals(PublicApi.UPLOADS)
                            ? route.path(path).uri(target)
                            : route.path(path)
                                    .filters(Routes::tryAnotherInstance)
                                    .uri(target));
        }
        return routes.build();
    }

    /**
     * A refused connection never carried the request, so trying once more repeats nothing, whatever the method. Uploads do
     * without: what may be sent again is kept in memory until it has been sent.
     */
    private static GatewayFilterSpec tryAnotherInstance(GatewayFilterSpec filters) {
        filters.retry(retry -> retry.setRetries(1).allMethods().setSeries().setExceptions(ConnectException.class));
        return filters;
    }
}
