package com.petpal.auth.key;

import com.petpal.platform.security.PublicPaths;
import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    private static final Logger log = LoggerFactory.getLogger(KeyConfiguration.class);

    @Bean
    KeyEncryptionKey keyEncryptionKey(KeySettings settings, SecureRandom random) {
        return new KeyEncryptionKey(settings.keyEncryptionKey(), random);
    }

    @Bean
    KeyStore keyStore(MongoTemplate mongo) {
        return new MongoKeyStore(mongo);
    }

    /** As the {@link com.petpal.platform.security.TokenKeys} of this service: its own tokens need no HTTP to be checked. */
    @Bean
    KeyRing keyRing(RotateKeys rotation, RotationSettings settings, Clock clock) {
        return new KeyRing(rotation, settings, clock);
    }

    @Bean
    RotateKeys rotateKeys(
            KeyStore store,
            KeyEncryptionKey encryption,
            SecureRandom random,
            RotationSettings settings,
            @Value("${petpal.session.access-life:10m}") Duration tokenLife) {
        return new RotateKeys(store, encryption, random, settings, tokenLife);
    }

    @Bean
    PollKeys pollKeys(KeyRing keys, RotationSettings settings) {
        return new PollKeys(keys, settings.poll());
    }

    @Bean
    AccessTokenSigner accessTokenSigner(KeyRing keys) {
        return new AccessTokenSigner(keys);
    }

    /** The first key is made at the first start. A start while MongoDB is away leaves that to the first request. */
    @Bean
    ApplicationRunner firstKey(KeyRing keys) {
        return arguments -> {
            try {
                log.info("signing access tokens with key {}", keys.signing().id());
            } catch (DataAccessException | Unavailable away) {
                log.warn("signing keys are not read yet: {}", away.getClass().getSimpleName());
            }
        };
    }

    @Bean
    PublicPaths wellKnownPaths() {
        return PublicPaths.of(WellKnownController.JWKS, WellKnownController.DISCOVERY);
    }
}
