package com.petpal.profile.person;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listings;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.security.InternalClients;
import com.petpal.platform.security.SecuritySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Wires the caches of people, and auth-service. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Whole people that a process keeps: whoever is looked at by everybody is looked up once. */
    private static final int NEAR = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Bean
    Accounts accounts(InternalClients clients, SecuritySettings settings) {
        return new AuthAccounts(clients.to(settings.authUrl(), PATIENCE));
    }

    @Bean
    People cachedPeople(LeasedCaches caches, PeopleStore store) {
        return new People(
                caches.owned(new CacheSpec<>("profile:", Person.class, LIFE, NEAR), load(store, Function.identity())),
                caches.owned(
                        new CacheSpec<>(PersonCard.KEY_PREFIX, PersonCard.class, LIFE, 0), load(store, Person::card)));
    }

    /** A store that was made by an earlier version is brought up to this one. */
    @Bean
    @ConditionalOnProperty("petpal.mongo.setup")
    ApplicationRunner peopleSetup(ClaimsSetup claims, RebuildSearch search) {
        return arguments -> {
            claims.run();
            search.ifThereIsNone();
        };
    }

    @Bean
    ClaimsSetup claimsSetup(MongoTemplate mongo) {
        return new ClaimsSetup(mongo);
    }

    @Bean
    RebuildSearch rebuildSearch(PeopleStore people, ListPeople list, Listings listings) {
        return new RebuildSearch(people, list, listings);
    }

    private static <T> Function<Set<String>, Map<String, T>> load(PeopleStore store, Function<Person, T> shape) {
        return ids -> {
            List<UserId> userIds = ids.stream().map(UserId::parse).toList();
            return People.byId(store.findAll(userIds), shape);
        };
    }
}
