package com.petpal.profile.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Images to upload: red, green, blue and yellow in their corners, from the top left on. */
public final class SampleImages {

    /** Is in whatever metadata the images here have. */
    public static final String SECRET = "petpal-secret";

    public static final int WIDTH = 120;
    public static final int HEIGHT = 80;

    private static final List<Color> CORNERS =
            List.of(new Color(220, 30, 30), new Color(30, 200, 30), new Color(30, 30, 220), new Color(230, 220, 40));
    private static final int ORIENTATION_TAG = 274;
    private static final int GPS_TAG = 0x8825;

    private SampleImages() {}

    public static BufferedImage corners(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int corner = (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2);
                image.setRGB(x, y, CORNERS.get(corner).getRGB());
            }
        }
        return image;
    }

    public static byte[] jpeg() {
        return jpeg(WIDTH, HEIGHT);
    }

    public static byte[] jpeg(int width, int height) {
        return written(corners(width, height), "jpeg");
    }

    public static byte[] png() {
        return written(corners(WIDTH, HEIGHT), "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of those that Java cannot write. */
    public static byte[] resource(String name) {
        try (var in = SampleImages.class.getResourceAsStream("/images/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which corner is where, by their first letters: {@code RGBY} as stored. */
    public static String corners(BufferedImage image) {
        var found = new StringBuilder();
        for (int i = 0; i < CORNERS.size(); i++) {
            int x = image.getWidth() * (i % 2 == 0 ? 1 : 7) / 8;
            int y = image.getHeight() * (i < 2 ? 1 : 7) / 8;
            found.append(nearest(new Color(image.getRGB(x, y))));
        }
        return found.toString();
    }

    private static char nearest(Color colour) {
        int nearest = 0;
        for (int i = 1; i < CORNERS.size(); i++) {
            nearest = distance(colour, CORNERS.get(i)) < distance(colour, CORNERS.get(nearest)) ? i : nearest;
        }
        return "RGBY".charAt(nearest);
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    /** A JPEG with a segment right after its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return joined(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
                content,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A JPEG whose EXIF says how it is turned, where it was taken, and a secret; with XMP, ICC and a comment. */
    public static byte[] withMetadata(byte[] jpeg, int orientation) {
        byte[] xmp = ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>");
        byte[] icc = ascii("ICC_PROFILE\0\1\1" + SECRET);
        byte[] told = withSegment(withSegment(jpeg, 0xFE, ascii(SECRET)), 0xE2, icc);
        return withSegment(withSegment(told, 0xE1, xmp), 0xE1, joined(ascii("Exif\0\0"), tiff(orientation)));
    }

    /** Orientation in the first directory, a place in another, and a secret behind it. */
    public static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(256)
                .put(ascii("MM\0*"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) ORIENTATION_TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) GPS_TAG)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(ascii("N\0\0\0"))
                .putInt(0)
                .put(ascii(SECRET + "-gps"))
                .array();
    }

    /** A PNG with chunks right after its header. */
    public static byte[] withChunks(byte[] png, byte[]... chunks) {
        int afterHeader = 8 + 25;
        return joined(
                java.util.Arrays.copyOf(png, afterHeader),
                joined(chunks),
                java.util.Arrays.copyOfRange(png, afterHeader, png.length));
    }

    public static byte[] chunk(String type, byte[] content) {
        var sum = new CRC32();
        sum.update(ascii(type));
        sum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A PNG that says to be of this size; its data are zeros, as many as compress to a few kilobytes. */
    public static byte[] pngOf(int width, int height, int depth, int colour) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colour)
                .array();
        return joined(
                ImageFormat.PNG_SIGNATURE,
                chunk("IHDR", header),
                chunk("IDAT", deflated(new byte[1 << 20])),
                chunk("IEND", new byte[0]));
    }

    public static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
