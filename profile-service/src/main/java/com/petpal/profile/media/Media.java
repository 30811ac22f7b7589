package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.PreparedImage;
import com.petpal.profile.image.Rendition;
import com.petpal.profile.image.Variant;
import java.util.List;

/**
 * An image that is there.
 *
 * @param width of its largest variant
 * @param attachments what it may hang on
 */
record Media(
        MediaId mediaId,
        int width,
        int height,
        String blurHash,
        List<StoredVariant> variants,
        List<Attachment> attachments) {

    Media {
        variants = List.copyOf(variants);
        attachments = List.copyOf(attachments);
    }

    static Media fresh(MediaId mediaId, PreparedImage image) {
        return new Media(
                mediaId,
                image.width(),
                image.height(),
                image.blurHash(),
                image.renditions().stream().map(Media::stored).toList(),
                List.of());
    }

    private static StoredVariant stored(Rendition one) {
        return new StoredVariant(
                one.variant(), one.width(), one.height(), one.jpeg().length, ContentTag.of(one.jpeg()));
    }

    UserId owner() {
        return mediaId.home();
    }

    StoredVariant variant(Variant wanted) {
        return variants.stream()
                .filter(one -> one.variant() == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an image has every variant"));
    }
}
