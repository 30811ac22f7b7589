package com.petpal.platform.mongo;

import com.mongodb.client.MongoClient;
import com.petpal.platform.telemetry.Ledger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gives a service that names itself in {@code petpal.service} a client that is safe and guarded. */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnClass({MongoClient.class, MongoTemplate.class})
@ConditionalOnProperty("petpal.service")
@EnableConfigurationProperties(MongoSettings.class)
public class MongoAutoConfiguration {

    @Bean
    MongoConnectionDetails mongoConnectionDetails(MongoSettings settings) {
        var address = ClientSafety.address(settings);
        return () -> address;
    }

    @Bean
    @ConditionalOnMissingBean
    Violations violations() {
        return new Violations();
    }

    @Bean
    TargetingListener targetingListener(
            ObjectProvider<MeterRegistry> meters, Violations violations, MongoSettings settings) {
        return new TargetingListener(
                meters.getIfAvailable(SimpleMeterRegistry::new),
                targeting -> Ledger.current().mongo(targeting.label()),
                violation -> {
                    if (settings.refuseViolations()) {
                        violations.add(violation);
                    }
                });
    }

    @Bean
    ClientSafety clientSafety(MongoSettings settings, TargetingListener listener) {
        return new ClientSafety(settings, listener);
    }
}
