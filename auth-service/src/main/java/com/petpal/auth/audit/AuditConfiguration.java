package com.petpal.auth.audit;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.network.ClientAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    SecurityEventStore securityEventStore(MongoTemplate mongo) {
        return new MongoSecurityEventStore(mongo);
    }

    @Bean
    AuditTrail auditTrail(
            SecurityEventStore events, IdGenerator ids, ClientAddress client, Clock clock, MeterRegistry meters) {
        return new RecordHappenings(events, ids, client::current, clock, meters);
    }
}
