package com.petpal.platform.network;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a program know where requests come from. */
@AutoConfiguration
@EnableConfigurationProperties(NetworkSettings.class)
public class NetworkAutoConfiguration {

    @Bean
    TrustedProxies trustedProxies(NetworkSettings settings) {
        return new TrustedProxies(settings.trustedProxies());
    }

    /** For the services; the gateway is on WebFlux. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Servlet {

        @Bean
        ClientAddress clientAddress(TrustedProxies proxies) {
            return new ClientAddress(proxies);
        }
    }
}
