package com.petpal.profile.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.image.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds wherever the bytes of images are. */
abstract class ImageStoreContract {

    private static final AtomicLong NEXT = new AtomicLong(1);

    private final MediaId mediaId = new MediaId(new UserId(77), NEXT.getAndIncrement());

    abstract ImageStore store();

    @ParameterizedTest
    @ValueSource(ints = {1, 255 * 1024 - 1, 255 * 1024, 255 * 1024 + 1, 3 << 20})
    void whatWasPutIsRead(int length) throws IOException {
        byte[] image = noise(length);

        store().put(mediaId, Variant.FULL, image);

        assertThat(read(Variant.FULL, 0, length)).isEqualTo(image);
        assertThat(read(Variant.FULL, length - 1L, 1)).isEqualTo(new byte[] {image[length - 1]});
    }

    @Test
    void anyPartIsRead() throws IOException {
        byte[] image = noise(600 * 1024);
        store().put(mediaId, Variant.FEED, image);

        for (int from : new int[] {0, 5, 255 * 1024 - 3, 255 * 1024, 500_000}) {
            for (int part : new int[] {1, 7, 100_000}) {
                assertThat(read(Variant.FEED, from, part)).isEqualTo(Arrays.copyOfRange(image, from, from + part));
            }
        }
    }

    @Test
    void variantsAreApartAndRepeatsHarmless() throws IOException {
        store().put(mediaId, Variant.AVATAR, noise(10));
        store().put(mediaId, Variant.FULL, noise(20));
        store().put(mediaId, Variant.FULL, noise(20));

        assertThat(read(Variant.AVATAR, 0, 10)).isEqualTo(noise(10));
        assertThat(read(Variant.FULL, 0, 20)).isEqualTo(noise(20));
    }

    @Test
    void whatIsRemovedOrNeverWasIsNotFound() {
        var other = new MediaId(new UserId(78), 1);
        store().put(mediaId, Variant.FULL, noise(20));
        store().put(other, Variant.FULL, noise(20));

        store().remove(mediaId);
        store().remove(mediaId);

        assertThatThrownBy(() -> read(Variant.FULL, 0, 20)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(Variant.AVATAR, 0, 20)).isInstanceOf(NotFound.class);
        assertThat(bytes(other)).isEqualTo(noise(20));
    }

    private byte[] bytes(MediaId id) {
        var out = new ByteArrayOutputStream();
        try {
            store().read(id, Variant.FULL, 0, 20, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private byte[] read(Variant variant, long from, long length) throws IOException {
        var out = new ByteArrayOutputStream();
        store().read(mediaId, variant, from, length, out);
        return out.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
