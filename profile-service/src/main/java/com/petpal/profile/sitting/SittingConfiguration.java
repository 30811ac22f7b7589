package com.petpal.profile.sitting;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what makes lists of sitting requests again. */
@Configuration(proxyBeanMethods = false)
class SittingConfiguration {

    @Bean
    RebuildSittingLists rebuildSittingLists(SittingStore store, SittingLists lists) {
        return new RebuildSittingLists(store, lists);
    }

    /** If there are no lists at all: looked at before any feature makes its own again. */
    @Bean
    @ConditionalOnProperty("petpal.mongo.setup")
    ApplicationRunner sittingSetup(SittingLists lists, RebuildSittingLists rebuild) {
        boolean areMissing = lists.areMissing();
        return arguments -> {
            if (areMissing) {
                rebuild.run();
            }
        };
    }
}
