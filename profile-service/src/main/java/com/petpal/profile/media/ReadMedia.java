package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.image.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Shows an image to its owner, and to whoever may read what it hangs on; one that is hidden to moderators instead, so that they can undo
 * what they decided. For everybody else there is none.
 */
@Component
final class ReadMedia {

    private final CachedMedia cached;
    private final Hanging hanging;
    private final ImageStore images;

    ReadMedia(CachedMedia cached, Hanging hanging, ImageStore images) {
        this.cached = cached;
        this.hanging = hanging;
        this.images = images;
    }

    /** @throws NotFound if there is none, or the viewer may not know of it */
    Media find(Caller viewer, MediaId mediaId) {
        return cached.find(mediaId).filter(media -> isFor(viewer, media)).orElseThrow(() -> new NotFound("image"));
    }

    private boolean isFor(Caller viewer, Media media) {
        if (viewer.userId().equals(media.owner())) {
            return true;
        }
        return media.hidden() ? viewer.moderates() : isShownTo(viewer.userId(), media);
    }

    private boolean isShownTo(UserId viewer, Media media) {
        return media.attachments().stream()
                // Asking another service comes last.
                .sorted(Comparator.comparing(Attachment::type))
                .anyMatch(attachment -> hanging.isShownTo(viewer, media.mediaId(), attachment));
    }

    /** Writes bytes of one that was found. */
    void write(Media media, Variant variant, ByteRange range, OutputStream out) throws IOException {
        images.read(media.mediaId(), variant, range.from(), range.length(), out);
    }
}
