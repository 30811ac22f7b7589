package com.petpal.auth.credential;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    @Bean
    PasswordHasher passwordHasher(HashingSettings settings) {
        return new PasswordHasher(settings);
    }

    @Bean
    PasswordRules passwordRules() {
        return new PasswordRules();
    }
}
