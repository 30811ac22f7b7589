package com.petpal.profile.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is, whatever its name and whoever sent it say. */
enum ImageFormat {
    JPEG {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, JPEG_START);
        }
    },
    PNG {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, PNG_SIGNATURE);
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] file) {
            return startsWith(file, 0, RIFF) && startsWith(file, RIFF_FORM, WEBP_FORM);
        }
    };

    static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

    private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_FORM = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int RIFF_FORM = 8;

    abstract boolean begins(byte[] file);

    static Optional<ImageFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private static boolean startsWith(byte[] file, int offset, byte[] start) {
        return file.length >= offset + start.length
                && Arrays.equals(file, offset, offset + start.length, start, 0, start.length);
    }
}
