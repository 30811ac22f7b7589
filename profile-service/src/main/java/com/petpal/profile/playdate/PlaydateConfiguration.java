package com.petpal.profile.playdate;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what makes lists of playdates again. */
@Configuration(proxyBeanMethods = false)
class PlaydateConfiguration {

    @Bean
    RebuildPlaydateLists rebuildPlaydateLists(PlaydateStore store, PlaydateLists lists) {
        return new RebuildPlaydateLists(store, lists);
    }

    /** If there are no lists at all: looked at before any feature makes its own again. */
    @Bean
    @ConditionalOnProperty("petpal.mongo.setup")
    ApplicationRunner playdateSetup(PlaydateLists lists, RebuildPlaydateLists rebuild) {
        boolean areMissing = lists.areMissing();
        return arguments -> {
            if (areMissing) {
                rebuild.run();
            }
        };
    }
}
