package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.profile.image.Variant;
import java.time.Instant;
import java.util.List;

/**
 * An image as its owner is told of it.
 *
 * @param width of its full variant, upright
 * @param blurhash 28 characters, to be shown while it loads
 */
record MediaAnswer(
        MediaId mediaId, int width, int height, String blurhash, List<OneVariant> variants, Instant createdAt) {

    MediaAnswer {
        variants = List.copyOf(variants);
    }

    /** @param url relative to this API; what is there never changes */
    record OneVariant(Variant variant, int width, int height, long bytes, String url) {}

    static MediaAnswer of(Media media) {
        return new MediaAnswer(
                media.mediaId(),
                media.width(),
                media.height(),
                media.blurHash(),
                media.variants().stream().map(one -> of(media, one)).toList(),
                media.mediaId().createdAt());
    }

    private static OneVariant of(Media media, StoredVariant one) {
        return new OneVariant(
                one.variant(),
                one.width(),
                one.height(),
                one.bytes(),
                "/v1/media/" + media.mediaId() + "?variant=" + one.variant().text());
    }
}
