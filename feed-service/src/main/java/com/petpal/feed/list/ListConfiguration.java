package com.petpal.feed.list;

import com.petpal.platform.events.Chore;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is done once when a store is set up, and what is done beside requests all the time. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {

    @Bean
    @ConditionalOnProperty("petpal.mongo.setup")
    ApplicationRunner postListsSetup(RebuildPostLists lists) {
        return arguments -> lists.ifThereIsNone();
    }

    @Bean
    @ConditionalOnProperty(name = "petpal.lists.compare", matchIfMissing = true)
    Chore compareListsChore(CompareLists compareLists) {
        return compareLists::some;
    }
}
