package com.petpal.platform.revocation;

import com.petpal.platform.redis.RedisAutoConfiguration;
import com.petpal.platform.redis.RedisConnections;
import com.petpal.platform.redis.RedisGate;
import com.petpal.platform.security.SecuritySettings;
import com.petpal.platform.security.ServiceCredential;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Lets every program know which sessions have ended. */
@AutoConfiguration(after = RedisAutoConfiguration.class)
public class RevocationAutoConfiguration {

    @Bean
    KnownRevocations knownRevocations(Clock clock) {
        return new KnownRevocations(clock);
    }

    @Bean
    @ConditionalOnMissingBean
    RevocationSource revocationSource(SecuritySettings settings, ServiceCredential credential, JsonMapper json) {
        return new AskAuthService(settings.authUrl(), credential, json);
    }

    @Bean
    RevocationPoll revocationPoll(RevocationSource source, KnownRevocations known, MeterRegistry meters) {
        var poll = new RevocationPoll(source, known);
        Gauge.builder("petpal.revocations.age", poll, it -> it.age().toNanos() / (double) TimeUnit.SECONDS.toNanos(1))
                .description("How long ago it was last known which sessions have ended")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("petpal.revocations.known", known, KnownRevocations::size)
                .description("Ended sessions whose access tokens may still be out there")
                .register(meters);
        return poll;
    }

    /** For the services; the gateway has no Redis, and only polls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "io.lettuce.core.RedisClient")
    @ConditionalOnBean(RedisGate.class)
    static class FastPath {

        @Bean
        RevokedChannel revokedChannel(
                RedisGate redis, RedisConnections connections, KnownRevocations known, JsonMapper json) {
            return new RevokedChannel(redis, connections, known, json);
        }
    }
}
