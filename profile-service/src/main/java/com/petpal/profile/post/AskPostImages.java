package com.petpal.profile.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.security.InternalClients;
import com.petpal.profile.media.PostImages;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks {@code GET /internal/posts/{postId}/images}. */
@Component
final class AskPostImages implements PostImages {

    private final RestClient feed;

    AskPostImages(InternalClients clients, FeedSettings settings) {
        this.feed = clients.to(settings.feedUrl(), settings.feedPatience());
    }

    private record Shown(List<MediaId> mediaIds) {}

    @Override
    public boolean shows(PostId post, MediaId image) {
        Shown shown = feed.get()
                .uri("/internal/posts/{postId}/images", post)
                .retrieve()
                .body(Shown.class);
        return Objects.requireNonNull(shown).mediaIds().contains(image);
    }
}
