package com.petpal.messaging;

import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.Cards;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.redis.RedisGate;
import com.petpal.platform.security.InternalClients;
import com.petpal.platform.security.PublicPaths;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires what the features know of people: who there is, and who may meet whom. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    /** Asked by the gateway, which has no token of anybody's. */
    @Bean
    PublicPaths readiness() {
        return PublicPaths.of("/readyz");
    }

    @Bean
    RestClient profileClient(InternalClients clients, MessagingSettings settings) {
        return clients.to(settings.profileUrl(), settings.profilePatience());
    }

    @Bean
    CardReader cardReader(LeasedCaches caches, JsonMapper json, RestClient profileClient, MessagingSettings settings) {
        return new CardReader(
                caches,
                json,
                ids -> Objects.requireNonNull(profileClient
                        .post()
                        .uri("/internal/cards")
                        .attribute(InternalClients.ONLY_ASKS, true)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ids)
                        .retrieve()
                        .body(Cards.class)),
                settings.nearCards());
    }

    @Bean
    RelationsView relationsView(
            RedisGate redis, RestClient profileClient, JsonMapper json, Clock clock, MessagingSettings settings) {
        return new RelationsView(
                redis,
                person -> Objects.requireNonNull(profileClient
                        .get()
                        .uri("/internal/relations/{person}", person)
                        .retrieve()
                        .body(Relations.class)),
                json,
                clock,
                settings.nearRelations());
    }
}
