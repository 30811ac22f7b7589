package com.petpal.feed.explore;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.region.Region;
import com.petpal.platform.region.Regions;
import com.petpal.platform.security.InternalClients;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** In which regions authors are, of those who share a place; profile-service says so. */
@Component
class AuthorRegions {

    private static final CacheSpec<Region> SPEC =
            new CacheSpec<>("region:", Region.class, Duration.ofMinutes(1), 20_000);

    private final RestClient profile;
    private final LeasedCache<Region> cache;

    AuthorRegions(LeasedCaches caches, RestClient profileClient) {
        this.profile = profileClient;
        this.cache = caches.owned(SPEC, this::load);
    }

    private Map<String, Region> load(Set<String> people) {
        return ofNow(people.stream().map(UserId::parse).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.getKey().toString(), Map.Entry::getValue));
    }

    /** Of a minute ago: good enough to list something, not to show it. */
    Optional<Region> of(UserId author) {
        return cache.get(author.toString());
    }

    /** @throws com.petpal.platform.web.Unavailable if profile-service does not answer */
    Map<UserId, Region> ofNow(Collection<UserId> authors) {
        var regions = new HashMap<UserId, Region>();
        authors.stream()
                .distinct()
                .gather(Gatherers.windowFixed(Regions.LIMIT))
                .forEach(some -> regions.putAll(ask(some).regions()));
        return regions;
    }

    private record Question(List<UserId> people) {}

    private Regions ask(List<UserId> people) {
        return Objects.requireNonNull(profile.post()
                .uri("/internal/regions")
                .attribute(InternalClients.ONLY_ASKS, true)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Question(people))
                .retrieve()
                .body(Regions.class));
    }
}
