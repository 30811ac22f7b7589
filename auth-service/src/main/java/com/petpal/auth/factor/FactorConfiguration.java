package com.petpal.auth.factor;

import com.petpal.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the second half of a login. */
@Configuration(proxyBeanMethods = false)
class FactorConfiguration {

    @Bean
    PublicPaths factorPaths() {
        return PublicPaths.of(FactorController.MFA);
    }
}
