package com.petpal.platform.listing;

import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gives a service that sets {@code petpal.listings} its lists, and the cache of how they begin. */
@AutoConfiguration
@ConditionalOnProperty("petpal.listings")
public class ListingAutoConfiguration {

    /** So short that nothing has to be invalidated: a new entry is seen in its turn. */
    private static final Duration LIFE = Duration.ofSeconds(10);

    @Bean
    Listings listings(LeasedCaches caches, MongoTemplate mongo, @Value("${petpal.service}") String service) {
        var store = new MongoListingStore(mongo);
        var spec = new CacheSpec<>("listing:" + service + ":", FirstPage.class, LIFE, 0);
        return new Listings(store, caches.owned(spec, load(store)));
    }

    @Bean
    @Order(25)
    EraseListings eraseListings(Listings listings) {
        return new EraseListings(listings);
    }

    private static Function<Set<String>, Map<String, FirstPage>> load(ListingStore store) {
        return ids -> ids.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), id -> first(store, id)));
    }

    private static FirstPage first(ListingStore store, String id) {
        int end = id.indexOf(Listing.SEPARATOR);
        String prefix = id.substring(end + Listing.SEPARATOR.length());
        return new FirstPage(store.page(id.substring(0, end), prefix, Optional.empty(), FirstPage.SIZE));
    }
}
