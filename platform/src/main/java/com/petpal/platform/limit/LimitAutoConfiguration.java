package com.petpal.platform.limit;

import com.petpal.platform.redis.RedisAutoConfiguration;
import com.petpal.platform.redis.RedisGate;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a service with Redis its buckets. */
@AutoConfiguration(after = RedisAutoConfiguration.class)
@ConditionalOnBean(RedisGate.class)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitAutoConfiguration {

    @Bean
    TakeTokens takeTokens(RedisGate redis, Clock clock, MeterRegistry meters) {
        return new TakeTokens(new RedisBuckets(redis, new LocalBuckets(clock)), meters);
    }

    /** Only where there are controllers: the gateway has none. */
    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    WebMvcConfigurer personalLimits(TakeTokens tokens, LimitSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HoldPersonalLimits(tokens, settings));
            }
        };
    }
}
