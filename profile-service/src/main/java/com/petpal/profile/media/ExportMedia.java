package com.petpal.profile.media;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.Variant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody's images, for themselves: what is known of them, and each in full. Nothing larger is kept. */
@Component
final class ExportMedia implements ExportPart {

    private static final int PAGE = 100;

    private final MediaStore store;
    private final ImageStore images;

    ExportMedia(MediaStore store, ImageStore images) {
        this.store = store;
        this.images = images;
    }

    @Override
    public Set<String> collections() {
        return Set.of("media", "media_quotas", "media.files", "media.chunks");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Media>pages("media.json", last -> page(userId, last), MediaAnswer::of);
        ExportZip.<Media>eachOf(last -> page(userId, last), media -> file(media, zip));
    }

    private List<Media> page(UserId userId, Optional<Media> last) {
        return store.readyOf(userId, last.map(Media::mediaId), PAGE);
    }

    private void file(Media media, ExportZip zip) {
        MediaId mediaId = media.mediaId();
        long bytes = media.variant(Variant.FULL).bytes();
        zip.in("media").file(mediaId + ".jpg", out -> images.read(mediaId, Variant.FULL, 0, bytes, out));
    }
}
