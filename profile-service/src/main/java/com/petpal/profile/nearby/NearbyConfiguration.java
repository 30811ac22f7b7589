package com.petpal.profile.nearby;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a neighbourhood as an argument. */
@Configuration(proxyBeanMethods = false)
class NearbyConfiguration {

    @Bean
    WebMvcConfigurer neighbourhoods() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new NeighbourhoodResolver());
            }
        };
    }
}
