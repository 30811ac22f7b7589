package com.petpal.profile.image;

import static com.petpal.profile.image.SampleImages.ascii;
import static com.petpal.profile.image.SampleImages.chunk;
import static com.petpal.profile.image.SampleImages.deflated;
import static com.petpal.profile.image.SampleImages.joined;
import static com.petpal.profile.image.SampleImages.withChunks;
import static com.petpal.profile.image.SampleImages.withSegment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files that somebody may send to break what reads them, made anew each time and the same each time. */
public final class HostileImages {

    private static final int CUTS = 12;
    private static final int FLIPS = 12;
    private final Random random = new Random(5);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileImages() {}

    /** By what is wrong with each. */
    public static Map<String, byte[]> all() {
        var hostile = new HostileImages();
        var sound = new LinkedHashMap<String, byte[]>();
        sound.put("jpeg", SampleImages.jpeg());
        sound.put("png", SampleImages.png());
        for (String name :
                List.of("progressive.jpg", "cmyk.jpg", "lossy.webp", "lossless-alpha.webp", "lossy-alpha.webp")) {
            sound.put(name, SampleImages.resource(name));
        }
        sound.forEach(hostile::damaged);
        sound.forEach(hostile::polyglots);
        hostile.bombs();
        hostile.otherFormats();
        hostile.jpegs();
        hostile.pngs();
        hostile.webps();
        return hostile.files;
    }

    private void damaged(String name, byte[] file) {
        for (int i = 0; i < CUTS; i++) {
            int length = i < 4 ? 3 + i * 7 : file.length * i / CUTS;
            add(name + " cut to " + length, Arrays.copyOf(file, length));
        }
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = file.clone();
            int flips = 1 + i * i;
            for (int n = 0; n < flips; n++) {
                flipped[12 + random.nextInt(flipped.length - 12)] ^= (byte) (1 << random.nextInt(8));
            }
            add(name + " with " + flips + " bits turned", flipped);
        }
        byte[] noise = file.clone();
        random.nextBytes(noise);
        System.arraycopy(file, 0, noise, 0, 12);
        add(name + " start and then noise", noise);
        byte[] ones = file.clone();
        Arrays.fill(ones, 40, ones.length, (byte) 0xFF);
        add(name + " start and then ones", ones);
    }

    private void polyglots(String name, byte[] file) {
        add(name + " and a page", joined(file, ascii("<html><script>alert(1)</script></html>")));
        add(name + " and a ZIP", joined(file, ascii("PK\3\4"), new byte[64], ascii("PK\5\6"), new byte[18]));
        add("a page and " + name, joined(ascii("<!DOCTYPE html><html>"), file));
    }

    private void bombs() {
        for (int depth : List.of(1, 8, 16)) {
            add("png bomb of depth " + depth, SampleImages.pngOf(20_000, 20_000, depth, 0));
        }
        add("png of two thousand million", SampleImages.pngOf(Integer.MAX_VALUE, 1, 8, 2));
        add("png just allowed, without data for it", SampleImages.pngOf(7_000, 7_000, 8, 6));
        add("png of nothing", SampleImages.pngOf(0, 0, 8, 6));
        add("jpeg bomb", sized(SampleImages.jpeg(), 20_000, 20_000));
        add("jpeg just allowed, without data for it", sized(SampleImages.jpeg(), 7_000, 7_000));
        add("jpeg of no height", sized(SampleImages.jpeg(), 100, 0));
        add("progressive bomb", sized(SampleImages.resource("progressive.jpg"), 65_535, 65_535));
        add("text bomb", withChunks(SampleImages.png(), chunk("zTXt", joined(ascii("a\0\0"), zeros()))));
        add("profile bomb", withChunks(SampleImages.png(), chunk("iCCP", joined(ascii("a\0\0"), zeros()))));
        add("international bomb", withChunks(SampleImages.png(), chunk("iTXt", joined(ascii("a\0\1\0\0\0"), zeros()))));
    }

    private static byte[] zeros() {
        return deflated(new byte[8 << 20]);
    }

    private void otherFormats() {
        add("nothing", new byte[0]);
        add("one byte", new byte[] {(byte) 0xFF});
        add("svg", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        add("svg that says it is xml", ascii("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>"));
        add("gif", SampleImages.resource("animated.gif"));
        add("gif and jpeg", joined(ascii("GIF89a"), SampleImages.jpeg()));
        add("bmp", joined(ascii("BM"), new byte[60]));
        add("tiff", SampleImages.tiff(1));
        add("pdf", ascii("%PDF-1.7\n1 0 obj"));
        add("zip", joined(ascii("PK\3\4"), new byte[64]));
        add("program", joined(ascii("MZ"), new byte[64]));
        add("heic", joined(new byte[] {0, 0, 0, 24}, ascii("ftypheic"), new byte[64]));
        add("avif", joined(new byte[] {0, 0, 0, 24}, ascii("ftypavif"), new byte[64]));
        add("sound in a RIFF", joined(ascii("RIFF"), new byte[] {36, 0, 0, 0}, ascii("WAVEfmt "), new byte[32]));
        add("text", ascii("hello, world"));
    }

    private void jpegs() {
        byte[] jpeg = SampleImages.jpeg();
        for (int length : List.of(0, 1, 2, 9, 0x7FFF, 0xFFFF)) {
            add("segment that says " + length, withLength(jpeg, length));
        }
        add("two frames", withSegment(jpeg, 0xC0, frame(8, 30_000, 30_000, 3)));
        add("twelve bits", withSegment(jpeg, 0xC1, frame(12, 80, 120, 3)));
        add("lossless", withSegment(jpeg, 0xC3, frame(8, 80, 120, 3)));
        add("arithmetic", withSegment(jpeg, 0xC9, frame(8, 80, 120, 3)));
        add("five colours", withSegment(jpeg, 0xC0, frame(8, 80, 120, 5)));
        add("start, end", ascii("\u00ff\u00d8\u00ff\u00d9"));
        add("marks alone", joined(ascii("\u00ff\u00d8"), filled(5_000, 0xFF)));
        add("starts alone", filled(5_000, 0xFF, 0xD8));
        add("thousands of scans", manyScans(jpeg));
        add("thousands of comments", manyComments(jpeg));
        add("exif that leads to itself", withSegment(jpeg, 0xE1, joined(ascii("Exif\0\0"), loop())));
        add("exif that leads away", withSegment(jpeg, 0xE1, joined(ascii("Exif\0\0MM\0*"), filled(8, 0x7F))));
        add("exif that leads back", withSegment(jpeg, 0xE1, joined(ascii("Exif\0\0II*\0"), filled(8, 0xFF))));
        add(
                "exif of many entries",
                withSegment(jpeg, 0xE1, joined(ascii("Exif\0\0MM\0*\0\0\0\10\u00ff\u00ff"), filled(900, 1))));
        add("broken profile", withSegment(jpeg, 0xE2, joined(ascii("ICC_PROFILE\0\1\1"), filled(3_000, 0x41))));
        add("broken Adobe", withSegment(jpeg, 0xEE, joined(ascii("Adobe"), filled(7, 0xFF))));
        add("broken JFIF", withSegment(jpeg, 0xE0, joined(ascii("JFIF\0"), filled(9, 0xFF))));
        add("tables that are none", withSegment(jpeg, 0xC4, filled(200, 0xFF)));
        add("quantities that are none", withSegment(jpeg, 0xDB, filled(200, 0xFF)));
        add("restart at every block", withSegment(jpeg, 0xDD, new byte[] {0, 1}));
        add("page in a comment", withSegment(jpeg, 0xFE, ascii("<html><script>alert(1)</script>")));
        add("XMP", SampleImages.withMetadata(jpeg, 6));
    }

    private void pngs() {
        byte[] png = SampleImages.png();
        for (long length : List.of(0L, 1L, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL)) {
            byte[] wrong = png.clone();
            ByteBuffer.wrap(wrong).putInt(33, (int) length);
            add("chunk that says " + length, wrong);
        }
        for (int colour : List.of(1, 5, 7, 255)) {
            add("colour type " + colour, SampleImages.pngOf(10, 10, 8, colour));
        }
        add("palette without one", SampleImages.pngOf(10, 10, 8, 3));
        add("depth 3", SampleImages.pngOf(10, 10, 3, 0));
        add("two headers", withChunks(png, Arrays.copyOfRange(png, 8, 33)));
        add("no data", joined(Arrays.copyOf(png, 33), chunk("IEND", new byte[0])));
        add("no header", joined(ImageFormat.PNG_SIGNATURE, Arrays.copyOfRange(png, 33, png.length)));
        add("unknown and needed", withChunks(png, chunk("ABCD", new byte[20])));
        add("animated png", SampleImages.resource("animated.png"));
        add("animation of many frames", withChunks(png, chunk("acTL", filled(8, 0x7F))));
        add("palette of a thousand", withChunks(png, chunk("PLTE", filled(3_000, 7))));
        add("exif that leads to itself, in a png", withChunks(png, chunk("eXIf", loop())));
        byte[][] many = new byte[20_000][];
        Arrays.fill(many, chunk("tEXt", ascii("a\0b")));
        add("png of many texts", withChunks(png, many));
        byte[] sixteen = SampleImages.written(
                new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_USHORT_GRAY), "png");
        add("sixteen bits", sixteen);
        add(
                "data that are none",
                joined(Arrays.copyOf(png, 33), chunk("IDAT", filled(500, 9)), chunk("IEND", new byte[0])));
    }

    private void webps() {
        byte[] webp = SampleImages.resource("lossy-alpha.webp");
        add("animated webp", SampleImages.resource("animated.webp"));
        for (int length : List.of(0, 1, 0x7FFFFFFF, 0x80000000, -1)) {
            add("riff that says " + length, little(webp, 4, length));
            add("webp chunk that says " + length, little(webp, 16, length));
        }
        byte[] canvas = webp.clone();
        Arrays.fill(canvas, 24, 30, (byte) 0xFF);
        add("canvas of sixteen million", canvas);
        add("lossless bomb", little(SampleImages.resource("lossless-alpha.webp"), 21, 0x0FFFFFFF));
        add("webp of no chunk", joined(ascii("RIFF"), new byte[] {4, 0, 0, 0}, ascii("WEBP")));
    }

    /** Says another size than there is. */
    static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] changed = jpeg.clone();
        for (int i = 2; i < changed.length - 9; i++) {
            boolean frame =
                    (changed[i] & 0xFF) == 0xFF && ((changed[i + 1] & 0xFF) == 0xC0 || (changed[i + 1] & 0xFF) == 0xC2);
            if (frame) {
                ByteBuffer.wrap(changed).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return changed;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    private static byte[] withLength(byte[] jpeg, int length) {
        byte[] wrong = withSegment(jpeg, 0xE5, new byte[40]);
        ByteBuffer.wrap(wrong).putShort(4, (short) length);
        return wrong;
    }

    private static byte[] frame(int precision, int height, int width, int colours) {
        var frame = ByteBuffer.allocate(6 + 3 * colours)
                .put((byte) precision)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) colours);
        for (int i = 1; i <= colours; i++) {
            frame.put((byte) i).put((byte) 0x11).put((byte) 0);
        }
        return frame.array();
    }

    private static byte[] manyScans(byte[] jpeg) {
        byte[] scan = ascii("\u00ff\u00da\0\10\1\1\0\0\77\0\1");
        byte[][] scans = new byte[5_000][];
        Arrays.fill(scans, scan);
        return joined(Arrays.copyOf(jpeg, jpeg.length - 2), joined(scans), ascii("\u00ff\u00d9"));
    }

    private static byte[] manyComments(byte[] jpeg) {
        byte[][] comments = new byte[100_000][];
        Arrays.fill(comments, ascii("\u00ff\u00fe\0\5abc"));
        return joined(Arrays.copyOf(jpeg, 2), joined(comments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A directory whose next one, and whose details, are itself. */
    private static byte[] loop() {
        return ByteBuffer.allocate(26)
                .put(ascii("MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(8)
                .putInt(8)
                .array();
    }

    private static byte[] little(byte[] file, int at, int value) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return changed;
    }

    private static byte[] filled(int length, int... values) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) values[i % values.length];
        }
        return bytes;
    }

    private void add(String what, byte[] file) {
        if (files.put(what, file) != null) {
            throw new IllegalStateException("twice: " + what);
        }
    }
}
