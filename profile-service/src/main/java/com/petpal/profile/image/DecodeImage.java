package com.petpal.profile.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Turns a file into pixels, never more of them than memory was set aside for. */
final class DecodeImage {

    private final ImageSettings settings;

    DecodeImage(ImageSettings settings) {
        this.settings = settings;
    }

    /**
     * The image, or every n-th pixel and row of it.
     *
     * @throws ImageRefused 422 if it is too large or broken
     */
    BufferedImage decode(RawImage raw) {
        int step = step(raw);
        ImageReader reader = reader(raw.format());
        try (var in = new ByteArrayImageInputStream(raw.pixels())) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != raw.width() || reader.getHeight(0) != raw.height()) {
                throw new ImageRefused.Unreadable();
            }
            var part = reader.getDefaultReadParam();
            part.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, part);
        } catch (IOException | StackOverflowError broken) {
            throw new ImageRefused.Unreadable();
        } catch (ImageRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // Decoders meet what they did not expect with exceptions of every kind.
            throw new ImageRefused.Unreadable();
        } finally {
            reader.dispose();
        }
    }

    private int step(RawImage raw) {
        if (raw.area() > settings.mostPixels()) {
            throw new ImageRefused.TooManyPixels();
        }
        long memory = settings.decodeMemory().toBytes();
        int step = 1;
        while (bytes(raw, step) > memory) {
            step++;
        }
        if (step > 1 && raw.decodedWhole()) {
            throw new ImageRefused.TooManyPixels();
        }
        return step;
    }

    private static long bytes(RawImage raw, int step) {
        long width = Math.ceilDiv(raw.width(), step);
        long height = Math.ceilDiv(raw.height(), step);
        return width * height * raw.bytesPerPixel();
    }

    private static ImageReader reader(ImageFormat format) {
        return switch (format) {
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
        };
    }
}
