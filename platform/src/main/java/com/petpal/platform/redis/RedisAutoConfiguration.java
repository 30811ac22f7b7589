package com.petpal.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service with Lettuce on its class path its way to Redis. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass({RedisClient.class, StringRedisTemplate.class})
@EnableConfigurationProperties(RedisSettings.class)
public class RedisAutoConfiguration {

    @Bean
    RedisURI redisAddress(RedisSettings settings) {
        RedisURI address = RedisURI.create(settings.url());
        address.setTimeout(settings.timeout());
        return address;
    }

    /** Left to itself, Lettuce waits longer and longer, up to half a minute, before it looks for Redis again. */
    @Bean(destroyMethod = "shutdown")
    ClientResources redisResources() {
        Delay soon = Delay.exponential(Duration.ofMillis(1), Duration.ofMillis(500), 2, TimeUnit.MILLISECONDS);
        return ClientResources.builder().reconnectDelay(soon).build();
    }

    /** Without a connection commands fail at once instead of queueing for one. */
    @Bean
    LettuceConnectionFactory redisConnectionFactory(
            RedisURI address, RedisSettings settings, ClientResources resources, MeterRegistry meters) {
        ClientOptions options = ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.timeout())
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(settings.timeout()))
                .build();
        var client = LettuceClientConfiguration.builder()
                .clientResources(resources)
                .clientOptions(options)
                .commandTimeout(settings.timeout())
                .build();
        var factory = new LettuceConnectionFactory(standalone(address), client);
        factory.setEagerInitialization(false);
        factory.afterPropertiesSet();
        factory.start();
        ((RedisClient) factory.getRequiredNativeClient()).addListener(new RedisCommandCounter(meters));
        return factory;
    }

    private static RedisStandaloneConfiguration standalone(RedisURI address) {
        var standalone = new RedisStandaloneConfiguration(address.getHost(), address.getPort());
        var credentials = address.getCredentialsProvider().resolveCredentials().block();
        if (credentials != null && credentials.hasPassword()) {
            standalone.setUsername(credentials.getUsername());
            standalone.setPassword(credentials.getPassword());
        }
        return standalone;
    }

    @Bean
    StringRedisTemplate stringRedisTemplate(LettuceConnectionFactory factory) {
        return new StringRedisTemplate(factory);
    }

    @Bean
    RedisGate redisGate(StringRedisTemplate template, Clock clock, MeterRegistry meters) {
        var gate = new RedisGate(template, clock);
        Gauge.builder("petpal.redis.up", gate, it -> it.isAnswering() ? 1 : 0)
                .description("Whether Redis answered when it was asked last")
                .register(meters);
        return gate;
    }

    @Bean
    RedisConnections redisConnections(RedisURI address) {
        return new RedisConnections(address);
    }

    @Bean
    Invalidations redisInvalidations(RedisURI address) {
        return new Invalidations(address);
    }

    @Bean
    LeasedCaches leasedCaches(RedisGate redis, JsonMapper json, Invalidations invalidations) {
        return new LeasedCaches(redis, json, invalidations);
    }
}
