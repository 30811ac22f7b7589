package com.petpal.auth.passkey;

import com.petpal.auth.key.KeyEncryptionKey;
import com.petpal.platform.security.PublicPaths;
import com.petpal.platform.security.SecuritySettings;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    RelyingParty relyingParty(PasskeySettings settings, SecuritySettings security) {
        return settings.relyingParty(security.issuer());
    }

    @Bean
    Ceremonies ceremonies(RelyingParty party) {
        return new Ceremonies(party);
    }

    @Bean
    SignedChallenges signedChallenges(KeyEncryptionKey secret, SecureRandom random, Clock clock) {
        return new SignedChallenges(secret, random, clock);
    }

    @Bean
    PublicPaths passkeyPaths() {
        return PublicPaths.of(PasskeyLoginController.OPTIONS, PasskeyLoginController.LOGIN);
    }
}
