package com.petpal.profile.image;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held, and so how its picture is to be turned: tag 274 of TIFF 6.0, as EXIF uses it.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int LAST = 8;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int TAG = 274;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_OFFSET = 8;
    private static final int MOST_ENTRIES = 512;

    /**
     * Reads the first directory alone and follows nothing in it. What cannot be read is upright: a broken EXIF is no
     * broken picture.
     *
     * @param from where the TIFF begins
     * @param to where it ends
     */
    static Orientation in(Bytes file, int from, int to) {
        try {
            return read(file, from, to);
        } catch (ImageRefused broken) {
            return UPRIGHT;
        }
    }

    private static Orientation read(Bytes file, int from, int to) {
        boolean little = file.has(from, "II");
        if (!little && !file.has(from, "MM")) {
            return UPRIGHT;
        }
        int directory = from + (little ? file.u31Little(from + 4) : file.u31(from + 4));
        int entries = Math.min(number(file, directory, little), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (entry < from || entry > to - ENTRY_BYTES) {
                return UPRIGHT;
            }
            if (number(file, entry, little) == TAG) {
                int value = number(file, entry + VALUE_OFFSET, little);
                return value >= 1 && value <= LAST ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int number(Bytes file, int at, boolean little) {
        return little ? file.u16Little(at) : file.u16(at);
    }

    /** Whether what is wide is stored as high. */
    boolean isOnItsSide() {
        return value >= FIRST_ON_ITS_SIDE;
    }

    /** From stored to upright, for a picture of this stored size. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
