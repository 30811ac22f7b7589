package com.petpal.auth.session;

import com.petpal.auth.key.KeyEncryptionKey;
import com.petpal.auth.revocation.TokenLife;
import com.petpal.platform.security.PublicPaths;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionStore sessionStore(MongoTemplate mongo) {
        return new MongoSessionStore(mongo);
    }

    @Bean
    RefreshTokens refreshTokens(KeyEncryptionKey secret, SecureRandom random) {
        return new RefreshTokens(secret, random);
    }

    @Bean
    TokenLife tokenLife(SessionSettings settings) {
        return new TokenLife(settings.accessLife());
    }

    @Bean
    PublicPaths sessionPaths() {
        return PublicPaths.of(SessionController.LOGIN, SessionController.REFRESH);
    }
}
