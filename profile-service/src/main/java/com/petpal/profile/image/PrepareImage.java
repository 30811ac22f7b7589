package com.petpal.profile.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.InputStreamSource;

/**
 * Makes every variant of an uploaded image, on a few threads of its own.
 *
 * <p>Whoever waits has their upload on disk; it is read, at most as many bytes as a request may have, once a thread is
 * free. So memory is bounded by the number of threads.
 */
public final class PrepareImage implements AutoCloseable {

    private final ImageSettings settings;
    private final DecodeImage decoder;
    private final ThreadPoolExecutor pool;

    PrepareImage(ImageSettings settings) {
        this.settings = settings;
        this.decoder = new DecodeImage(settings);
        this.pool = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                settings.queue() == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(settings.queue()),
                Thread.ofPlatform().name("images-", 0).daemon().factory());
    }

    /**
     * @param upload bounded by whoever took it
     * @throws ImageRefused if nothing can be made of it, or not now
     */
    public PreparedImage prepare(InputStreamSource upload) {
        var result = new FutureTask<>(() -> prepared(read(upload)));
        try {
            pool.execute(result);
            return result.get();
        } catch (RejectedExecutionException full) {
            throw new ImageRefused.Busy(settings.retryAfter());
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new ImageRefused.Busy(settings.retryAfter());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ImageRefused refused) {
                throw refused;
            }
            throw new IllegalStateException("an image could not be made", e.getCause());
        }
    }

    private static byte[] read(InputStreamSource upload) {
        try (InputStream in = upload.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    PreparedImage prepared(byte[] file) {
        RawImage raw = RawImage.of(file);
        BufferedImage full = Canvas.upright(decoder.decode(raw), raw.orientation(), Variant.FULL.longest());
        List<Rendition> renditions = Arrays.stream(Variant.values())
                .map(variant -> rendition(full, variant))
                .toList();
        return new PreparedImage(full.getWidth(), full.getHeight(), BlurHash.of(full), renditions);
    }

    private static Rendition rendition(BufferedImage full, Variant variant) {
        BufferedImage drawn = Canvas.of(full, variant);
        return new Rendition(variant, drawn.getWidth(), drawn.getHeight(), EncodeJpeg.encode(drawn));
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
