package com.petpal.profile.image;

/**
 * What the header of a file says, and the file without anything but its pixels.
 *
 * @param bytesPerPixel once decoded
 * @param decodedWhole whether its decoder holds all of it in memory, whatever part is wanted
 * @param pixels a file of the same format, for a decoder
 */
record RawImage(
        ImageFormat format,
        int width,
        int height,
        int bytesPerPixel,
        boolean decodedWhole,
        Orientation orientation,
        byte[] pixels) {

    /**
     * Reads headers alone: neither memory nor time depends on how many pixels there are said to be.
     *
     * @throws ImageRefused 415 if it is none of our formats, 422 if it is broken
     */
    static RawImage of(byte[] file) {
        ImageFormat format = ImageFormat.of(file).orElseThrow(ImageRefused.NoImage::new);
        var bytes = new Bytes(file);
        return switch (format) {
            case JPEG -> new ReadJpeg(bytes).read();
            case PNG -> new ReadPng(bytes).read();
            case WEBP -> new ReadWebp(bytes).read();
        };
    }

    long area() {
        return (long) width * height;
    }
}
