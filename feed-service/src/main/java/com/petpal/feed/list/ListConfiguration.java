package com.petpal.feed.list;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is done once when a store is set up. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {

    @Bean
    @ConditionalOnProperty("petpal.mongo.setup")
    ApplicationRunner postListsSetup(RebuildPostLists lists) {
        return arguments -> lists.ifThereIsNone();
    }
}
