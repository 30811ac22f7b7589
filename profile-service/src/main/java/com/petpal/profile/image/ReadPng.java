package com.petpal.profile.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * Walks the chunks of a PNG (W3C PNG, third edition) up to its end and keeps those that pixels need.
 *
 * <p>Of an animated one the default image is left, of texts and profiles, which may be compressed bombs, nothing.
 */
final class ReadPng {

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int HEADER_BYTES = 13;
    private static final int PALETTE = 3;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private Orientation orientation = Orientation.UPRIGHT;
    private int at = ImageFormat.PNG_SIGNATURE.length;
    private boolean data;
    private int headers;

    ReadPng(Bytes file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length());
        kept.writeBytes(ImageFormat.PNG_SIGNATURE);
    }

    RawImage read() {
        if (!file.has(at + 4, "IHDR") || file.u31(at) != HEADER_BYTES) {
            throw new ImageRefused.Unreadable();
        }
        int header = at + Long.BYTES;
        int width = file.u31(header);
        int height = file.u31(header + 4);
        if (width == 0 || height == 0) {
            throw new ImageRefused.Unreadable();
        }
        int bytesPerPixel = bytesPerPixel(file.u8(header + 8), file.u8(header + 9));
        String type = chunk();
        while (!type.equals("IEND")) {
            type = chunk();
        }
        if (!data || headers != 1) {
            throw new ImageRefused.Unreadable();
        }
        return new RawImage(ImageFormat.PNG, width, height, bytesPerPixel, false, orientation, kept.toByteArray());
    }

    /** Gives the type of the chunk that it leaves behind. */
    private String chunk() {
        int length = file.u31(at);
        String type = file.tag(at + 4);
        int content = at + Long.BYTES;
        file.require(content, length);
        file.require(content + length, Integer.BYTES);
        int end = content + length + Integer.BYTES;
        if (NEEDED.contains(type)) {
            kept.write(file.file(), at, end - at);
        }
        if (type.equals("eXIf")) {
            orientation = Orientation.in(file, content, content + length);
        }
        data |= type.equals("IDAT");
        headers += type.equals("IHDR") ? 1 : 0;
        at = end;
        return type;
    }

    /** What a decoder makes of the allowed depths and colour types; a palette is kept as one, and Canvas has a copy of greys. */
    private static int bytesPerPixel(int depth, int colour) {
        int channels = switch (colour) {
            case 0, PALETTE -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new ImageRefused.Unreadable();
        };
        boolean small = depth == 1 || depth == 2 || depth == 4;
        boolean allowed = depth == 8 || (depth == 16 && colour != PALETTE) || (small && channels == 1);
        if (!allowed) {
            throw new ImageRefused.Unreadable();
        }
        boolean drawnAnew = colour == 4 || (colour == 0 && depth == 16);
        return channels * Math.max(1, depth / Byte.SIZE) + (drawnAnew ? Integer.BYTES : 0);
    }
}
