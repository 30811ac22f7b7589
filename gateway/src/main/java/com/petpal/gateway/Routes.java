package com.petpal.gateway;

import com.petpal.gateway.PublicApi.Endpoint;
import com.petpal.gateway.PublicApi.Service;
import java.net.ConnectException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends each endpoint of the public API to its service; uploads and the socket have routes of their own. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator publicApi(RouteLocatorBuilder builder, Upstreams upstreams) {
        return builder.routes()
                .route("socket", to(PublicApi.SOCKET, "lb:ws://" + MessagingInstances.NAME, Routes::tryAnotherInstance))
                .route("uploads", to(PublicApi.UPLOADS, upstreams.profileUrl().toString(), filters -> filters))
                .route("auth", to(Service.AUTH, upstreams.authUrl().toString()))
                .route("profile", to(Service.PROFILE, upstreams.profileUrl().toString()))
                .route("feed", to(Service.FEED, upstreams.feedUrl().toString()))
                .route("messaging", to(Service.MESSAGING, "lb://" + MessagingInstances.NAME))
                .build();
    }

    private static Function<PredicateSpec, Buildable<Route>> to(
            String path, String target, Function<GatewayFilterSpec, UriSpec> filters) {
        return to(endpoint -> endpoint.path().getPatternString().equals(path), target, filters);
    }

    private static Function<PredicateSpec, Buildable<Route>> to(Service service, String target) {
        return to(endpoint -> endpoint.service() == service, target, Routes::tryAnotherInstance);
    }

    private static Function<PredicateSpec, Buildable<Route>> to(
            Predicate<Endpoint> which, String target, Function<GatewayFilterSpec, UriSpec> filters) {
        return route -> route.predicate(
                        exchange -> PublicApi.endpoint(exchange).filter(which).isPresent())
                .filters(filters)
                .uri(target);
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
