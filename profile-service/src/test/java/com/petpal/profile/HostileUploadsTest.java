package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.HostileImages;
import com.petpal.profile.image.SampleImages;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Uploads of whoever wants to break the service, or to have it hand something else than an image on. */
class HostileUploadsTest extends MediaRequests {

    private static final int MOST_AT_ONCE = 50;
    private static final long MOST_GROWTH = 16L << 20;

    @Test
    void noneIsAServerErrorAndMemoryStaysAsItIs() {
        Map<String, byte[]> hostile = HostileImages.all();
        uploadAll(hostile);
        long before = used();

        int taken = uploadAll(hostile);

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(200);
        assertThat(taken).isPositive();
        assertThat(used() - before).isLessThan(MOST_GROWTH);
        UserId eve = person("Eve");
        String mediaId = uploaded(eve, SampleImages.jpeg());
        assertThat(statusFor(eve, mediaId)).isEqualTo(200);
    }

    /** Nobody may upload that many, so somebody else goes on. */
    private int uploadAll(Map<String, byte[]> hostile) {
        int taken = 0;
        int sent = 0;
        UserId eve = person("Eve");
        for (var one : hostile.entrySet()) {
            sent++;
            if (sent % MOST_AT_ONCE == 0) {
                eve = person("Eve");
            }
            Answer answer = upload(eve, one.getValue());
            assertThat(answer.status()).as(one.getKey()).isIn(201, 415, 422);
            if (answer.status() == 201) {
                taken++;
                String mediaId = answer.text("mediaId");
                assertThat(new String(image(eve, mediaId).body(), StandardCharsets.ISO_8859_1))
                        .as(one.getKey())
                        .doesNotContain("<html", "script", "PK\3\4", "Exif", SampleImages.SECRET);
                as(eve, "DELETE", "/v1/media/" + mediaId);
            }
        }
        return taken;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
