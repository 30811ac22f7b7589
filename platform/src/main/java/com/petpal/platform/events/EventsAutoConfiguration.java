package com.petpal.platform.events;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.MongoAutoConfiguration;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.redis.RedisAutoConfiguration;
import com.petpal.platform.redis.RedisConnections;
import com.petpal.platform.redis.RedisGate;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service with both stores its outbox, and runs its consumers and timers. */
@AutoConfiguration(
        after = {MongoAutoConfiguration.class, RedisAutoConfiguration.class},
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("petpal.service")
@ConditionalOnBean({MongoTemplate.class, RedisGate.class})
@EnableConfigurationProperties(EventSettings.class)
public class EventsAutoConfiguration {

    @Bean
    StreamScripts streamScripts(RedisGate redis, IdGenerator ids) {
        return new StreamScripts(redis, ids);
    }

    @Bean
    Unconfirmed unconfirmed() {
        return new Unconfirmed();
    }

    @Bean
    MarkStore markStore(MongoTemplate mongo) {
        return new MarkStore(mongo);
    }

    @Bean
    Outbox outbox(StreamScripts streams, Unconfirmed unconfirmed, IdGenerator ids, Clock clock, JsonMapper json) {
        return new Outbox(streams, unconfirmed, ids, clock, json);
    }

    @Bean
    Confirmer confirmer(
            @Value("${petpal.service}") String service,
            StreamScripts streams,
            Unconfirmed unconfirmed,
            MarkStore marks,
            EventSettings settings,
            Clock clock,
            MeterRegistry meters) {
        return new Confirmer(EventStreams.ofService(service), streams, unconfirmed, marks, settings, clock, meters);
    }

    @Bean
    Sweeper sweeper(
            @Value("${petpal.service}") String service,
            StreamScripts streams,
            MongoTemplate mongo,
            Outbox outbox,
            Clock clock,
            MeterRegistry meters) {
        List<ShardedCollection> outboxes = Collections.in(service).stream()
                .filter(ShardedCollection::hasOutbox)
                .toList();
        var sweeper = new Sweeper(
                EventStreams.ofService(service),
                outboxes,
                streams,
                new MarkStore(mongo),
                outbox,
                mongo.getConverter(),
                clock);
        meters.gauge("petpal.events.oldest.mark.seconds", sweeper, Sweeper::oldestMarkSeconds);
        return sweeper;
    }

    @Bean
    DueTimers dueTimers(ObjectProvider<DueTimer> timers, MarkStore marks, Clock clock) {
        return new DueTimers(timers.stream().toList(), marks, clock);
    }

    @Bean
    Housekeeping housekeeping(
            @Value("${petpal.service}") String service,
            Confirmer confirmer,
            Sweeper sweeper,
            RedisGate redis,
            IdGenerator ids,
            DueTimers timers,
            ObjectProvider<Chore> chores,
            EventSettings settings) {
        var lease = new SweeperLease(
                redis, service, ids.random64(), settings.sweepInterval().multipliedBy(2));
        return new Housekeeping(
                confirmer, sweeper, lease, timers, chores.stream().toList(), settings);
    }

    @Bean
    EventConsumers eventConsumers(
            RedisConnections redis,
            ObjectProvider<EventHandler> handlers,
            DeadLetterStore deadLetters,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters,
            EventSettings settings,
            IdGenerator ids) {
        return new EventConsumers(
                redis,
                handlers.stream().toList(),
                handler -> new EventDelivery(handler, deadLetters, json, clock, meters, settings.attempts()),
                settings,
                ids.random64());
    }

    @Bean
    DeadLetterStore deadLetterStore(MongoTemplate mongo) {
        return new DeadLetterStore(mongo);
    }

    @Bean
    ReadLag readLag(@Value("${petpal.service}") String service, StreamScripts streams, Clock clock) {
        return new ReadLag(EventStreams.ofService(service), streams, clock);
    }

    @Bean
    ReplayDeadLetters replayDeadLetters(
            DeadLetterStore deadLetters, ObjectProvider<EventHandler> handlers, JsonMapper json) {
        return new ReplayDeadLetters(deadLetters, handlers.stream().toList(), json);
    }

    /** The door for operators, where there is a web. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Door {

        @Bean
        InternalEventsController internalEventsController(ReadLag lag, ReplayDeadLetters deadLetters) {
            return new InternalEventsController(lag, deadLetters);
        }
    }
}
