package com.petpal.profile.image;

import java.util.List;

/**
 * What is made of an upload.
 *
 * @param width of the largest rendition, upright
 * @param blurHash for whoever waits
 * @param renditions one for each variant
 */
public record PreparedImage(int width, int height, String blurHash, List<Rendition> renditions) {

    public PreparedImage {
        renditions = List.copyOf(renditions);
    }

    /** Of all renditions together. */
    public long bytes() {
        return renditions.stream().mapToLong(one -> one.jpeg().length).sum();
    }
}
