package com.petpal.profile.media;

import com.petpal.platform.security.InternalClients;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Chooses where the bytes of images are. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Any of its processes knows. */
    @Bean
    ConversationMembers conversationMembers(
            InternalClients clients, @Value("${petpal.messaging-urls:http://localhost:8084}") List<URI> messaging) {
        return new AskMessaging(clients.to(messaging.getFirst(), PATIENCE));
    }

    @Bean
    @ConditionalOnProperty(name = "petpal.media.store", havingValue = "mongo", matchIfMissing = true)
    ImageStore gridFsImages(MongoTemplate mongo, Clock clock) {
        return new GridFsImageStore(mongo, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "petpal.media.store", havingValue = "s3")
    ImageStore s3Images(S3Settings settings) {
        var credentials = DefaultCredentialsProvider.builder().build();
        return new S3ImageStore(S3ImageStore.client(settings, credentials), settings.bucket());
    }
}
