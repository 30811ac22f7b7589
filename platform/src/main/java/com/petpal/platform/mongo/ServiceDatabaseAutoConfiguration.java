package com.petpal.platform.mongo;

import com.mongodb.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
 * Gives a service the database of its own name and the mapping of its records.
 *
 * <p>Apart from {@link MongoAutoConfiguration}, because Spring Boot makes no client once there is a database factory.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
        beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass({MongoClient.class, MongoTemplate.class})
@ConditionalOnProperty("petpal.service")
public class ServiceDatabaseAutoConfiguration {

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
