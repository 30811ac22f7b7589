package com.petpal.feed.fanout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** How many follow a person, as profile-service counted last. */
@Component
class FollowerCounts {

    private static final int REMEMBERED = 20_000;

    private final RestClient profile;
    private final Cache<UserId, Long> last =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    FollowerCounts(RestClient profileClient) {
        this.profile = profileClient;
    }

    /** Of what profile-service counts, what matters here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Counts(long followers) {}

    /** @throws com.petpal.platform.web.Unavailable if profile-service does not answer */
    long of(UserId person) {
        @Nullable Counts counts = profile.get()
                .uri("/internal/people/{person}/counts", person)
                .retrieve()
                .body(Counts.class);
        long followers = counts == null ? 0 : counts.followers();
        last.put(person, followers);
        return followers;
    }

    /** What this process was told last, without asking; 0 for whom it never asked. */
    long remembered(UserId person) {
        return Optional.ofNullable(last.getIfPresent(person)).orElse(0L);
    }
}
