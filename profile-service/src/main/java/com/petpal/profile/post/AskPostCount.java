package com.petpal.profile.post;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalClients;
import com.petpal.profile.count.PostCounts;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks {@code GET /internal/people/{userId}/post-count}. */
@Component
final class AskPostCount implements PostCounts {

    private final RestClient feed;

    AskPostCount(InternalClients clients, FeedSettings settings) {
        this.feed = clients.to(settings.feedUrl(), settings.feedPatience());
    }

    private record Counted(long posts) {}

    @Override
    public long of(UserId userId) {
        Counted counted = feed.get()
                .uri("/internal/people/{userId}/post-count", userId)
                .retrieve()
                .body(Counted.class);
        return Objects.requireNonNull(counted).posts();
    }
}
