package com.petpal.localstack.platform;

import com.petpal.localstack.documents.DocumentStore;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.events.EventsAutoConfiguration;
import com.petpal.platform.idempotency.IdempotencyAutoConfiguration;
import com.petpal.platform.identity.IdentityAutoConfiguration;
import com.petpal.platform.mongo.ServiceDatabaseAutoConfiguration;
import com.petpal.platform.mongo.Violations;
import com.petpal.platform.redis.RedisAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/** A process of a service, as far as platform wires one: its stores, its outbox, its consumers, and nothing else. */
record ServiceProcess(ConfigurableApplicationContext context) implements AutoCloseable {

    @ImportAutoConfiguration({
        IdentityAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        com.petpal.platform.mongo.MongoAutoConfiguration.class,
        MongoAutoConfiguration.class,
        ServiceDatabaseAutoConfiguration.class,
        DataMongoAutoConfiguration.class,
        RedisAutoConfiguration.class,
        EventsAutoConfiguration.class,
        IdempotencyAutoConfiguration.class
    })
    static class Wiring {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    /** @param service names its database and its stream */
    static ServiceProcess start(
            String service, DocumentStore documents, TestRedis redis, Clock clock, EventHandler... handlers) {
        return start(service, documents, redis, clock, List.of(), handlers);
    }

    static ServiceProcess start(
            String service,
            DocumentStore documents,
            TestRedis redis,
            Clock clock,
            List<String> settings,
            EventHandler... handlers) {
        List<String> all = new ArrayList<>(List.of(
                "petpal.service=" + service,
                "petpal.mongo.uri=" + documents.uri(),
                "petpal.mongo.setup=true",
                "petpal.mongo.refuse-violations=true",
                "petpal.redis.url=" + redis.url(),
                "petpal.redis.timeout=2s",
                "petpal.events.confirm-interval=100ms",
                "petpal.events.remember-after=100ms",
                "petpal.events.sweep-interval=800ms",
                "petpal.events.retry-after=300ms",
                "spring.main.banner-mode=off",
                "logging.level.root=warn"));
        all.addAll(settings);
        return new ServiceProcess(new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(all.toArray(String[]::new))
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Clock.class, () -> clock);
                    for (EventHandler handler : handlers) {
                        beans.registerBean(handler.group(), EventHandler.class, () -> handler);
                    }
                })
                .run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends it, and says so if it sent a command that a sharded cluster would refuse. */
    @Override
    public void close() {
        var violations = bean(Violations.class).all();
        context.close();
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.toString());
        }
    }
}
