package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.web.Unavailable;
import com.petpal.profile.image.PrepareImage;
import com.petpal.profile.image.PreparedImage;
import com.petpal.profile.image.Rendition;
import com.petpal.profile.media.MediaProblem.QuotaReached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Takes an image. It is there once everything of it is: whoever is killed before leaves something that nobody can read and
 * the timer removes.
 */
@Component
final class UploadMedia {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final PrepareImage prepare;
    private final MediaStore store;
    private final QuotaStore quotas;
    private final ImageStore images;
    private final CachedMedia cached;
    private final MediaSettings settings;
    private final Clock clock;

    UploadMedia(
            PrepareImage prepare,
            MediaStore store,
            QuotaStore quotas,
            ImageStore images,
            CachedMedia cached,
            MediaSettings settings,
            Clock clock) {
        this.prepare = prepare;
        this.store = store;
        this.quotas = quotas;
        this.images = images;
        this.cached = cached;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param mediaId chosen before the work begins, so that a retry after a crash makes the same image
     * @throws QuotaReached if there is no room for it
     */
    Media upload(MediaId mediaId, InputStreamSource file) {
        if (!quotas.hasRoom(mediaId)) {
            throw new QuotaReached();
        }
        PreparedImage image = prepare.prepare(file);
        Instant now = clock.instant();
        Instant patience = now.plus(settings.uploadPatience());
        if (store.begin(mediaId, patience) || store.goOn(mediaId, patience)) {
            return keep(Media.fresh(mediaId, image), image, now);
        }
        return store.find(mediaId).orElseThrow(() -> new Unavailable(RETRY_AFTER));
    }

    private Media keep(Media media, PreparedImage image, Instant now) {
        MediaId mediaId = media.mediaId();
        if (!quotas.take(mediaId, image.bytes())) {
            store.abandon(mediaId, now);
            store.remove(mediaId);
            throw new QuotaReached();
        }
        for (Rendition one : image.renditions()) {
            images.put(mediaId, one.variant(), one.jpeg());
        }
        if (!store.finish(media, now.plus(settings.orphanAfter()))) {
            throw new Unavailable(RETRY_AFTER);
        }
        cached.forget(mediaId);
        return media;
    }
}
