package com.petpal.auth.recovery;

import com.petpal.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what nobody needs to be signed in for. */
@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

    @Bean
    PublicPaths recoveryPaths() {
        return PublicPaths.of(RecoveryController.VERIFY, RecoveryController.FORGOT, RecoveryController.RESET);
    }
}
