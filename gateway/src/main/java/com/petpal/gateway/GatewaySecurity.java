package com.petpal.gateway;

import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.reactive.ReactiveAccessTokenFilter;
import com.petpal.platform.web.reactive.ReactiveProblems;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;

/** The gateway's own checks, which come before every route. */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

    /** After {@link KnownPaths}, so that what does not exist is not said to be guarded. */
    private static final int AFTER_KNOWN_PATHS = KnownPaths.ORDER + 10;

    @Bean
    ReactiveProblems reactiveProblems() {
        return new ReactiveProblems();
    }

    @Bean
    @Order(AFTER_KNOWN_PATHS)
    ReactiveAccessTokenFilter accessTokenFilter(
            AccessTokens tokens, ReactiveProblems problems, ManagementPort management) {
        return new ReactiveAccessTokenFilter(
                tokens,
                problems,
                exchange -> management.received(exchange)
                        || PublicApi.endpoint(exchange)
                                .map(PublicApi.Endpoint::open)
                                .orElse(false));
    }

    /** Spring Security adds its headers and its firewall; who may pass is decided by the filter above. */
    @Bean
    SecurityWebFilterChain headersOnly(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                // Otherwise each request makes a session, on two other threads, to look for what was asked for before a
                // login.
                .requestCache(none -> none.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> unreadableRequests() {
        return factory -> factory.addServerCustomizers(UnreadableRequests::install);
    }
}
