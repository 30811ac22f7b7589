package com.petpal.feed.post;

import com.petpal.feed.post.PostRefused.NotYourMedia;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings what images hang on in line with the post after it was edited or deleted: those it shows now are attached for
 * whom it is for now, those it showed before are not. The post is looked at again afterwards, so that of two edits at once
 * the last one counts.
 */
@Component
class KeepImages implements EventHandler {

    private static final Logger log = LoggerFactory.getLogger(KeepImages.class);

    private final PostStore store;
    private final HangImages hangImages;

    KeepImages(PostStore store, HangImages hangImages) {
        this.store = store;
        this.hangImages = hangImages;
    }

    private record Shown(Audience audience, List<MediaId> mediaIds) {}

    /** @param mediaIds absent where the post was deleted */
    private record Changed(
            @Nullable Audience audience, @Nullable List<MediaId> mediaIds, Shown before) {

        boolean isOfOtherThings() {
            return before.audience() == audience && before.mediaIds().equals(mediaIds);
        }
    }

    @Override
    public String group() {
        return "feed.images";
    }

    @Override
    public Set<String> types() {
        return Set.of(PostEvents.EDITED, PostEvents.DELETED);
    }

    @Override
    public void handle(DomainEvent event) {
        Changed changed = event.payload(Changed.class);
        if (!changed.isOfOtherThings()) {
            bringInLine(PostId.parse(event.aggregate()), changed.before().mediaIds());
        }
    }

    /** @param before images that may hang on it still */
    void bringInLine(PostId id, List<MediaId> before) {
        var known = new HashSet<>(before);
        Optional<Post> current = store.find(id);
        Optional<Post> seen;
        do {
            seen = current;
            List<MediaId> shown = seen.map(Post::mediaIds).orElse(List.of());
            seen.ifPresent(post -> shown.forEach(image -> hang(post, image)));
            known.removeAll(shown);
            hangImages.off(id, known);
            known.addAll(shown);
            current = store.find(id);
        } while (!current.map(Post::version).equals(seen.map(Post::version)));
    }

    /** One that was deleted meanwhile is shown by nobody. */
    private void hang(Post post, MediaId image) {
        try {
            hangImages.on(post.postId(), post.authorId(), List.of(image), post.audience());
        } catch (NotYourMedia gone) {
            log.debug("an image of post {} is gone", post.postId());
        }
    }
}
