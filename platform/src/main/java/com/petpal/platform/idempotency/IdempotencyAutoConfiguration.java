package com.petpal.platform.idempotency;

import com.petpal.platform.mongo.MongoAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service with a database its idempotency keys. */
@AutoConfiguration(
        after = MongoAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("petpal.service")
@ConditionalOnBean(MongoTemplate.class)
public class IdempotencyAutoConfiguration {

    @Bean
    Idempotency idempotency(MongoTemplate mongo, JsonMapper json, Clock clock) {
        return new Idempotency(new IdempotencyStore(mongo), json, clock);
    }
}
