package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.PreparedImage;
import com.petpal.profile.image.Rendition;
import com.petpal.profile.image.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image that is there.
 *
 * @param width of its largest variant
 * @param attachments what it may hang on
 * @param hiddenBy the reports for which moderators keep it from others
 */
record Media(
        MediaId mediaId,
        int width,
        int height,
        String blurHash,
        List<StoredVariant> variants,
        List<Attachment> attachments,
        List<String> hiddenBy) {

    /** What an earlier version of the program left in a cache says nothing of moderators. */
    Media(
            MediaId mediaId,
            int width,
            int height,
            String blurHash,
            List<StoredVariant> variants,
            List<Attachment> attachments,
            @Nullable List<String> hiddenBy) {
        this.mediaId = mediaId;
        this.width = width;
        this.height = height;
        this.blurHash = blurHash;
        this.variants = List.copyOf(variants);
        this.attachments = List.copyOf(attachments);
        this.hiddenBy = hiddenBy == null ? List.of() : List.copyOf(hiddenBy);
    }

    static Media fresh(MediaId mediaId, PreparedImage image) {
        return new Media(
                mediaId,
                image.width(),
                image.height(),
                image.blurHash(),
                image.renditions().stream().map(Media::stored).toList(),
                List.of(),
                List.of());
    }

    private static StoredVariant stored(Rendition one) {
        return new StoredVariant(
                one.variant(), one.width(), one.height(), one.jpeg().length, ContentTag.of(one.jpeg()));
    }

    UserId owner() {
        return mediaId.home();
    }

    boolean hidden() {
        return !hiddenBy.isEmpty();
    }

    StoredVariant variant(Variant wanted) {
        return variants.stream()
                .filter(one -> one.variant() == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an image has every variant"));
    }
}
