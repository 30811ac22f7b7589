package com.petpal.profile.media;

import com.petpal.profile.image.Variant;

/**
 * One size of an image, as it is kept.
 *
 * @param bytes its length
 * @param tag of its content: 128 bits of SHA-256
 */
record StoredVariant(Variant variant, int width, int height, long bytes, String tag) {}
