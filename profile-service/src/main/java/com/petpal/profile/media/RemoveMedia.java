package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Redacted;
import com.petpal.profile.media.MediaProblem.InUse;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes images: nobody can read one as soon as that is begun, and the timer ends what was begun. */
@Component
final class RemoveMedia {

    private static final Logger log = LoggerFactory.getLogger(RemoveMedia.class);

    private final MediaStore store;
    private final QuotaStore quotas;
    private final ImageStore images;
    private final CachedMedia cached;
    private final Hanging hanging;
    private final Clock clock;

    RemoveMedia(
            MediaStore store, QuotaStore quotas, ImageStore images, CachedMedia cached, Hanging hanging, Clock clock) {
        this.store = store;
        this.quotas = quotas;
        this.images = images;
        this.cached = cached;
        this.hanging = hanging;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the person has no such image
     * @throws InUse if it is an avatar; a post just goes without it
     */
    void remove(UserId owner, MediaId mediaId) {
        Media media = Optional.of(mediaId)
                .filter(id -> id.home().equals(owner))
                .flatMap(store::find)
                .orElseThrow(() -> new NotFound("image"));
        if (isAvatar(media)) {
            throw new InUse();
        }
        if (!store.beginRemoval(mediaId, clock.instant())) {
            throw new NotFound("image");
        }
        cached.forget(mediaId);
        try {
            finish(mediaId);
        } catch (RuntimeException later) {
            log.warn("the rest of an image is left to the timer", Redacted.of(later));
        }
    }

    /** Ends what was begun. */
    void finish(MediaId mediaId) {
        images.remove(mediaId);
        quotas.giveBack(mediaId);
        store.remove(mediaId);
        cached.forget(mediaId);
    }

    /** Removes one in whatever state, wherever it hangs. */
    void abandon(MediaId mediaId) {
        store.abandon(mediaId, clock.instant());
        cached.forget(mediaId);
        finish(mediaId);
    }

    private boolean isAvatar(Media media) {
        return media.attachments().stream()
                .filter(attachment -> attachment.type() != Attachment.Type.POST)
                .anyMatch(attachment -> hanging.is(media.mediaId(), attachment));
    }
}
