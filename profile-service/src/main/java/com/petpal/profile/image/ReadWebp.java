package com.petpal.profile.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a WebP (RFC 9649) and keeps those that pixels need. One that moves is refused. */
final class ReadWebp {

    private static final Set<String> NEEDED = Set.of("VP8X", "ALPH", "VP8 ", "VP8L");
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ALPHA = 0x10;
    private static final int ANIMATED = 0x02;
    private static final int SIZE_BITS = 14;
    private static final int SIZE_MASK = (1 << SIZE_BITS) - 1;
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int KEY_FRAME_START = 0x2A019D;
    private static final int BYTES_PER_PIXEL = 4;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private @Nullable Size canvas;
    private @Nullable Size frame;
    private Orientation orientation = Orientation.UPRIGHT;
    private int at = RIFF_HEADER;

    private record Size(int width, int height) {}

    ReadWebp(Bytes file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length());
    }

    RawImage read() {
        int end = file.u31Little(4) + CHUNK_HEADER;
        file.require(0, end);
        while (at < end) {
            chunk(end);
        }
        Size found = frame;
        if (found == null || (canvas != null && !canvas.equals(found))) {
            throw new ImageRefused.Unreadable();
        }
        return new RawImage(
                ImageFormat.WEBP, found.width(), found.height(), BYTES_PER_PIXEL, true, orientation, riff());
    }

    private void chunk(int end) {
        String type = file.tag(at);
        int length = file.u31Little(at + 4);
        int content = at + CHUNK_HEADER;
        file.require(content, length);
        if (content + length > end) {
            throw new ImageRefused.Unreadable();
        }
        switch (type) {
            case "VP8X" -> canvas = canvas(content);
            case "VP8 " -> frame(lossy(content));
            case "VP8L" -> frame(lossless(content));
            case "EXIF" -> orientation = exif(content, content + length);
            case "ANIM", "ANMF" -> throw new ImageRefused.Unreadable();
            default -> {}
        }
        if (NEEDED.contains(type)) {
            keep(type, content, length);
        }
        at = content + length + (length & 1);
    }

    private Size canvas(int content) {
        boolean first = content == RIFF_HEADER + CHUNK_HEADER;
        if (!first || (file.u8(content) & ANIMATED) != 0) {
            throw new ImageRefused.Unreadable();
        }
        return new Size(file.u24Little(content + 4) + 1, file.u24Little(content + 7) + 1);
    }

    private void frame(Size found) {
        if (frame != null || found.width() == 0 || found.height() == 0) {
            throw new ImageRefused.Unreadable();
        }
        frame = found;
    }

    private Size lossy(int content) {
        boolean keyFrame = (file.u8(content) & 1) == 0 && file.u24Little(content + 3) == KEY_FRAME_START;
        if (!keyFrame) {
            throw new ImageRefused.Unreadable();
        }
        return new Size(file.u16Little(content + 6) & SIZE_MASK, file.u16Little(content + 8) & SIZE_MASK);
    }

    private Size lossless(int content) {
        if (file.u8(content) != LOSSLESS_SIGNATURE) {
            throw new ImageRefused.Unreadable();
        }
        int bits = file.u16Little(content + 1) | file.u16Little(content + 3) << 2 * Byte.SIZE;
        return new Size((bits & SIZE_MASK) + 1, (bits >>> SIZE_BITS & SIZE_MASK) + 1);
    }

    /** Some writers put the head of JPEG's segment before the TIFF. */
    private Orientation exif(int content, int end) {
        boolean headed = file.has(content, "Exif\0\0");
        return Orientation.in(file, headed ? content + 6 : content, end);
    }

    private void keep(String type, int content, int length) {
        kept.writeBytes(little(type, length));
        kept.write(file.file(), content, length);
        if ((length & 1) == 1) {
            kept.write(0);
        }
    }

    /** The extended header says that only alpha is left of what may come with pixels. */
    private byte[] riff() {
        byte[] chunks = kept.toByteArray();
        if (canvas != null) {
            chunks[CHUNK_HEADER] &= ALPHA;
        }
        return ByteBuffer.allocate(RIFF_HEADER + chunks.length)
                .put(little("RIFF", chunks.length + 4))
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks)
                .array();
    }

    private static byte[] little(String type, int length) {
        return ByteBuffer.allocate(CHUNK_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .array();
    }
}
