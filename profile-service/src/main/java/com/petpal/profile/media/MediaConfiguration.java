package com.petpal.profile.media;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Chooses where the bytes of images are. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

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
