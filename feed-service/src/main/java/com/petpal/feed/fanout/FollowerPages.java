package com.petpal.feed.fanout;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Goes through a person's followers in pages, as profile-service knows them. */
@Component
class FollowerPages {

    private static final int PAGE = 1_000;

    private final RestClient profile;

    FollowerPages(RestClient profileClient) {
        this.profile = profileClient;
    }

    private record Followers(List<UserId> items, @Nullable String nextCursor) {}

    /**
     * @throws com.petpal.platform.web.Unavailable if profile-service does not answer; pages already given stay given
     */
    void forEachPage(UserId author, Consumer<List<UserId>> page) {
        Optional<String> cursor = Optional.empty();
        do {
            Followers followers = fetch(author, cursor);
            page.accept(followers.items());
            cursor = Optional.ofNullable(followers.nextCursor());
        } while (cursor.isPresent());
    }

    private Followers fetch(UserId author, Optional<String> cursor) {
        Followers answer = profile.get()
                .uri(uri -> uri.path("/internal/people/{author}/followers")
                        .queryParam("limit", PAGE)
                        .queryParamIfPresent("cursor", cursor)
                        .build(author))
                .retrieve()
                .body(Followers.class);
        return answer == null ? new Followers(List.of(), null) : answer;
    }
}
