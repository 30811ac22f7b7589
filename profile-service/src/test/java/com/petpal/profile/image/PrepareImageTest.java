package com.petpal.profile.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.unit.DataSize;

class PrepareImageTest {

    private static final ImageSettings SETTINGS =
            new ImageSettings(50_000_000, DataSize.ofMegabytes(64), 1, 0, Duration.ofSeconds(2));
    private static final PrepareImage PREPARE = new PrepareImage(SETTINGS);

    @AfterAll
    static void end() {
        PREPARE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "progressive.jpg", "animated.png", "lossy-alpha.webp", "lossless-alpha.webp"})
    void everyFormatKeepsItsPicture(String name) {
        PreparedImage prepared = PREPARE.prepared(SampleImages.resource(name));

        assertThat(prepared.width()).isEqualTo(SampleImages.WIDTH);
        assertThat(prepared.height()).isEqualTo(SampleImages.HEIGHT);
        assertThat(prepared.blurHash()).hasSize(28);
        assertThat(prepared.renditions()).extracting(Rendition::variant).containsExactly(Variant.values());
        for (Rendition rendition : prepared.renditions()) {
            BufferedImage shown = SampleImages.read(rendition.jpeg());
            assertThat(SampleImages.corners(shown)).isEqualTo("RGBY");
            assertThat(shown.getWidth()).isEqualTo(rendition.width());
            assertThat(shown.getHeight()).isEqualTo(rendition.height());
        }
    }

    @Test
    void whatIsTransparentIsWhite() {
        for (String name : List.of("lossy-alpha.webp", "lossless-alpha.webp")) {
            BufferedImage shown = full(SampleImages.resource(name));

            assertThat(shown.getRGB(60, 40) & 0xFF).isGreaterThan(240);
        }
    }

    @Test
    void variantsAreAsLargeAsTheyAreCalled() {
        PreparedImage prepared = PREPARE.prepared(SampleImages.jpeg(3_000, 1_500));

        assertThat(prepared.renditions())
                .extracting(Rendition::width, Rendition::height)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(256, 256),
                        org.assertj.core.groups.Tuple.tuple(1_080, 540),
                        org.assertj.core.groups.Tuple.tuple(2_048, 1_024));
    }

    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,BRYG", "7,YGBR", "8,GYRB", "0,RGBY", "9,RGBY"})
    void picturesAreTurnedAsTheCameraSaid(int orientation, String expected) {
        byte[] jpeg = SampleImages.withMetadata(SampleImages.jpeg(), orientation);
        byte[] png =
                SampleImages.withChunks(SampleImages.png(), SampleImages.chunk("eXIf", SampleImages.tiff(orientation)));

        for (byte[] file : List.of(jpeg, png)) {
            BufferedImage shown = full(file);
            assertThat(SampleImages.corners(shown)).isEqualTo(expected);
            assertThat(shown.getWidth()).isEqualTo(orientation >= 5 && orientation <= 8 ? 80 : 120);
        }
    }

    @Test
    void aWebpIsTurnedToo() {
        assertThat(SampleImages.corners(full(SampleImages.resource("lossy.webp"))))
                .isEqualTo("BRYG");
    }

    @Test
    void nothingButPixelsIsLeft() {
        byte[] jpeg = SampleImages.withMetadata(SampleImages.jpeg(), 1);
        byte[] png = SampleImages.withChunks(
                SampleImages.png(),
                SampleImages.chunk("tEXt", SampleImages.ascii("Comment\0" + SampleImages.SECRET)),
                SampleImages.chunk("iTXt", SampleImages.ascii("XML:com.adobe.xmp\0\0\0\0\0" + SampleImages.SECRET)),
                SampleImages.chunk("eXIf", SampleImages.tiff(1)));

        for (byte[] file : List.of(jpeg, png, SampleImages.resource("lossy.webp"))) {
            assertThat(text(file)).contains(SampleImages.SECRET);
            for (Rendition rendition : PREPARE.prepared(file).renditions()) {
                assertThat(text(rendition.jpeg()))
                        .doesNotContain(SampleImages.SECRET, "Exif", "xmpmeta", "ICC_PROFILE", "GPS");
            }
        }
    }

    @Test
    void greyLevelsStayWhatTheyAre() {
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            grey.getRaster().setSample(i % 64, i / 64, 0, 128 << 8);
        }

        BufferedImage shown = full(SampleImages.written(grey, "png"));

        assertThat(shown.getRGB(32, 32) & 0xFF).isCloseTo(128, within(3));
    }

    @Test
    void aHugePictureIsDecodedInPart() {
        byte[] file = SampleImages.jpeg(8_000, 6_000);
        long before = allocated();

        BufferedImage shown = full(file);

        assertThat(SampleImages.corners(shown)).isEqualTo("RGBY");
        assertThat(shown.getWidth()).isEqualTo(2_048);
        assertThat(allocated() - before).isLessThan(200L << 20);
    }

    @Test
    void bombsAreRefusedBeforeAnythingIsDecoded() {
        List<byte[]> bombs = List.of(
                SampleImages.pngOf(20_000, 20_000, 8, 6),
                SampleImages.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 6),
                HostileImages.sized(SampleImages.jpeg(), 20_000, 20_000),
                HostileImages.sized(SampleImages.resource("progressive.jpg"), 7_000, 7_000));
        bombs.forEach(PrepareImageTest::refuse);

        for (byte[] bomb : bombs) {
            long before = allocated();
            long from = System.nanoTime();
            refuse(bomb);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofMillis(100));
            assertThat(allocated() - before).isLessThan(8L << 20);
        }
    }

    @Test
    void whoFindsAllThreadsTakenIsToldToComeBack() throws Exception {
        var taken = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        InputStreamSource slow = () -> {
            taken.countDown();
            Awaitility.await().until(() -> free.getCount() == 0);
            return new java.io.ByteArrayInputStream(SampleImages.jpeg());
        };
        try (var busy = new PrepareImage(SETTINGS);
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = others.submit(() -> busy.prepare(slow));
            taken.await();

            assertThatThrownBy(() -> busy.prepare(slow))
                    .isInstanceOfSatisfying(
                            ImageRefused.Busy.class,
                            refused -> assertThat(refused.refusal().headers()).containsEntry("Retry-After", "2"));

            free.countDown();
            assertThat(first.get().renditions()).hasSize(3);
        }
    }

    private static void refuse(byte[] bomb) {
        assertThatThrownBy(() -> PREPARE.prepared(bomb)).isInstanceOf(ImageRefused.class);
    }

    private static BufferedImage full(byte[] file) {
        return SampleImages.read(PREPARE.prepared(file).renditions().getLast().jpeg());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
