package com.petpal.auth.deletion;

import com.petpal.platform.erasure.TracesStore;
import com.petpal.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the receipts to whoever has the key, for those whom they concern can sign in no more. */
@Configuration(proxyBeanMethods = false)
class DeletionConfiguration {

    @Bean
    TracesStore traces(MongoTemplate mongo) {
        return new TracesStore(mongo);
    }

    @Bean
    PublicPaths deletionPaths() {
        return PublicPaths.of(DeletionController.RECEIPTS);
    }
}
