package com.petpal.feed.vet;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is done once when a store is set up. */
@Configuration(proxyBeanMethods = false)
class VetConfiguration {

    @Bean
    @ConditionalOnProperty("petpal.mongo.setup")
    ApplicationRunner vetListSetup(VetList list) {
        return arguments -> list.makeIfMissing();
    }
}
