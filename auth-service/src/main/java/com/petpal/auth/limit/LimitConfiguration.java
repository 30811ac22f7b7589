package com.petpal.auth.limit;

import com.petpal.auth.key.KeyEncryptionKey;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.TakeTokens;
import com.petpal.platform.network.ClientAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    KnownDevices knownDevices(KeyEncryptionKey secret, SecureRandom random, Clock clock) {
        return new KnownDevices(secret, random, clock);
    }

    @Bean
    LimitAttempts limitAttempts(TakeTokens tokens, KnownDevices devices, EmailForm emails, LimitSettings settings) {
        return new LimitAttempts(tokens, devices, emails, settings);
    }

    @Bean
    WebMvcConfigurer visitors(ClientAddress addresses) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitorResolver(addresses));
            }
        };
    }
}
