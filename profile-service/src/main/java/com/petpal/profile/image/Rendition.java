package com.petpal.profile.image;

/**
 * An image in one of its sizes.
 *
 * @param jpeg pixels and nothing else
 */
public record Rendition(Variant variant, int width, int height, byte[] jpeg) {}
