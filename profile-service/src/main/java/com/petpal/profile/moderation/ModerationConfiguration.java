package com.petpal.profile.moderation;

import com.petpal.platform.security.InternalClients;
import com.petpal.platform.security.SecuritySettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires auth-service. */
@Configuration(proxyBeanMethods = false)
class ModerationConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    Suspensions suspensions(InternalClients clients, SecuritySettings settings) {
        return new AuthSuspensions(clients.to(settings.authUrl(), PATIENCE));
    }
}
