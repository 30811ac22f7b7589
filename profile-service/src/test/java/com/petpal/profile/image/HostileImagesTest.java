package com.petpal.profile.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What becomes of files that somebody made to break what reads them. */
class HostileImagesTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Test
    void eachIsRefusedOrCleaned() {
        Map<String, byte[]> hostile = HostileImages.all();
        var cleaned = new TreeMap<String, PreparedImage>();
        var settings = new ImageSettings(50_000_000, DataSize.ofMegabytes(64), 1, 1, Duration.ofSeconds(2));

        try (var prepare = new PrepareImage(settings)) {
            hostile.forEach((what, file) -> {
                long from = System.nanoTime();
                try {
                    cleaned.put(what, prepare.prepare(() -> new java.io.ByteArrayInputStream(file)));
                } catch (ImageRefused refused) {
                    assertThat(refused.refusal().status()).as(what).isIn(415, 422);
                }
                assertThat(Duration.ofNanos(System.nanoTime() - from)).as(what).isLessThan(LONGEST);
            });
        }

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(200);
        assertThat(cleaned).isNotEmpty().hasSizeLessThan(hostile.size() / 2);
        cleaned.forEach((what, image) -> image.renditions()
                .forEach(one -> assertThat(new String(one.jpeg(), StandardCharsets.ISO_8859_1))
                        .as(what)
                        .doesNotContain("<html", "script", "PK\3\4", "Exif", SampleImages.SECRET)));
    }
}
