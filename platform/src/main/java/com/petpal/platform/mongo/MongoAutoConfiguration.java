package com.petpal.platform.mongo;

import com.mongodb.client.MongoClient;
import com.petpal.platform.telemetry.Ledger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Gives a service with Spring Data on its class path its client, guarded, and the database named by {@code
 * petpal.service}.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
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

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client, @Value("${petpal.service}") String service) {
        return new SimpleMongoClientDatabaseFactory(client, service);
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(conversions ->
                conversions.registerConverters(IdConverters.all()).bigDecimal(BigDecimalRepresentation.DECIMAL128));
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory databases, MongoMappingContext mapping, MongoCustomConversions conversions) {
        var converter = new PlainDocuments(new DefaultDbRefResolver(databases), mapping);
        converter.setCustomConversions(conversions);
        return converter;
    }

    @Bean
    @ConditionalOnProperty("petpal.mongo.setup")
    CollectionsInitializer collectionsInitializer(MongoClient client, @Value("${petpal.service}") String service) {
        return new CollectionsInitializer(client, Collections.in(service));
    }
}
