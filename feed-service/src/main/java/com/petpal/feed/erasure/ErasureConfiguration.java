package com.petpal.feed.erasure;

import com.petpal.platform.erasure.AuthReceipts;
import com.petpal.platform.erasure.EraseAccount;
import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.erasure.StoredAnswersStore;
import com.petpal.platform.erasure.TracesStore;
import com.petpal.platform.security.InternalClients;
import com.petpal.platform.security.SecuritySettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    private static final String SERVICE = "feed";

    @Bean
    TracesStore traces(MongoTemplate mongo) {
        return new TracesStore(mongo);
    }

    @Bean
    StoredAnswersStore storedAnswers(MongoTemplate mongo) {
        return new StoredAnswersStore(mongo);
    }

    @Bean
    EraseAccount eraseAccount(
            ObjectProvider<ErasureStep> steps, InternalClients clients, SecuritySettings settings, Clock clock) {
        var receipts = new AuthReceipts(clients, settings.authUrl(), SERVICE);
        return new EraseAccount(SERVICE, steps.orderedStream().toList(), receipts, clock);
    }
}
