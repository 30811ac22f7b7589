package com.petpal.profile.listing;

import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the cache of first pages. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    /** So short that nothing has to be invalidated: a new entry is seen in its turn. */
    private static final Duration LIFE = Duration.ofSeconds(10);

    @Bean
    Listings cachedListings(LeasedCaches caches, ListingStore store) {
        return new Listings(store, caches.owned(new CacheSpec<>("listing:", FirstPage.class, LIFE, 0), load(store)));
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
