package com.petpal.profile.image;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG (ITU T.81, annex B) up to its end and keeps those that pixels need.
 *
 * <p>Kept are frame, tables and scans, Adobe's segment, by which a decoder knows the colours, and that there was a JFIF.
 */
final class ReadJpeg {

    /** JFIF 1.01 without density and thumbnail. */
    private static final byte[] JFIF = HexFormat.of().parseHex("ffe000104a46494600010100000100010000");

    private static final String ADOBE = "Adobe";
    private static final String EXIF = "Exif\0\0";
    private static final int ADOBE_BYTES = 12;

    /** A picture has about ten. Each makes a decoder go over all pixels again, however short it is. */
    private static final int MOST_SCANS = 64;

    private static final int MARK = 0xFF;
    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;
    private static final int DHT = 0xC4;
    private static final int SOF_LAST = 0xCF;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private int scans;
    private @Nullable Frame frame;
    private @Nullable Orientation orientation;

    private record Frame(int width, int height, int components, boolean progressive) {}

    ReadJpeg(Bytes file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length());
        keep(0, 2);
    }

    RawImage read() {
        int marker = marker();
        while (marker != EOI) {
            segment(marker);
            marker = marker();
        }
        kept.write(MARK);
        kept.write(EOI);
        Frame found = frame;
        if (found == null || scans == 0) {
            throw new ImageRefused.Unreadable();
        }
        return new RawImage(
                ImageFormat.JPEG,
                found.width(),
                found.height(),
                found.components(),
                found.progressive(),
                orientation == null ? Orientation.UPRIGHT : orientation,
                kept.toByteArray());
    }

    private int marker() {
        if (file.u8(at) != MARK) {
            throw new ImageRefused.Unreadable();
        }
        while (file.u8(at) == MARK) {
            at++;
        }
        return file.u8(at++);
    }

    /** Anything else than these is left out, unknown or not. */
    private void segment(int marker) {
        int length = file.u16(at);
        file.require(at, length);
        int content = at + 2;
        int end = at + length;
        if (length < 2) {
            throw new ImageRefused.Unreadable();
        }
        switch (marker) {
            case DQT, DHT, DRI -> keep(at - 2, end);
            case APP0 -> jfif(content);
            case APP1 -> exif(content, end);
            case APP14 -> adobe(content, end);
            case SOS -> end = scan(end);
            default -> {
                if (marker >= SOF0 && marker <= SOF_LAST) {
                    frame(marker, content, end);
                }
            }
        }
        at = end;
    }

    private void jfif(int content) {
        if (file.has(content, "JFIF")) {
            kept.writeBytes(JFIF);
        }
    }

    private void exif(int content, int end) {
        if (orientation == null && file.has(content, EXIF)) {
            orientation = Orientation.in(file, content + EXIF.length(), end);
        }
    }

    private void adobe(int content, int end) {
        if (file.has(content, ADOBE) && end - content == ADOBE_BYTES) {
            keep(at - 2, end);
        }
    }

    /** Baseline, extended and progressive, of 8 bits: what cameras write. */
    private void frame(int marker, int content, int end) {
        boolean usual = marker <= SOF2;
        int components = file.u8(content + 5);
        var found = new Frame(file.u16(content + 3), file.u16(content + 1), components, marker == SOF2);
        boolean sound = file.u8(content) == Byte.SIZE
                && found.width() > 0
                && found.height() > 0
                && (components == 1 || components == 3 || components == 4);
        if (!usual || !sound || frame != null) {
            throw new ImageRefused.Unreadable();
        }
        frame = found;
        keep(at - 2, end);
    }

    /** Gives where the compressed data ends: at the next marker that is neither stuffing nor a restart. */
    private int scan(int header) {
        scans++;
        if (frame == null || scans > MOST_SCANS) {
            throw new ImageRefused.Unreadable();
        }
        int end = header;
        while (file.u8(end) != MARK || isData(file.u8(end + 1))) {
            end++;
        }
        keep(at - 2, end);
        return end;
    }

    private static boolean isData(int next) {
        return next == 0 || (next >= RST0 && next <= RST7);
    }

    private void keep(int from, int to) {
        kept.write(file.file(), from, to - from);
    }
}
