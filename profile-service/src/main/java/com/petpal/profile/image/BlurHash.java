package com.petpal.profile.image;

import java.awt.image.BufferedImage;

/**
 * A picture in 28 characters, to be shown while the real one loads: the lowest frequencies of its cosine transform in
 * linear light (algorithm published at github.com/woltapp/blurhash, Algorithm.md).
 */
final class BlurHash {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    private static final int ACROSS = 4;
    private static final int DOWN = 3;
    private static final int SMALL = 32;
    private static final int CHANNELS = 3;
    private static final int BYTE = 8;
    private static final int MOST = 255;
    private static final int LEVELS = 19;
    private static final int MIDDLE = 9;
    private static final double MAXIMUM_LEVELS = 166;
    private static final int MAXIMUM_DIGIT = 82;

    private BlurHash() {}

    static String of(BufferedImage image) {
        BufferedImage small = Canvas.within(image, SMALL);
        double[][] factors = new double[ACROSS * DOWN][];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = factor(small, i % ACROSS, i / ACROSS);
        }
        double largest = 0;
        for (int i = 1; i < factors.length; i++) {
            for (double value : factors[i]) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        int maximum = (int) Math.clamp(Math.floor(largest * MAXIMUM_LEVELS - 0.5), 0, MAXIMUM_DIGIT);
        var hash = new StringBuilder();
        append(hash, ACROSS - 1 + (DOWN - 1) * MIDDLE, 1);
        append(hash, maximum, 1);
        append(hash, average(factors[0]), 4);
        for (int i = 1; i < factors.length; i++) {
            append(hash, frequency(factors[i], (maximum + 1) / MAXIMUM_LEVELS), 2);
        }
        return hash.toString();
    }

    private static double[] factor(BufferedImage image, int across, int down) {
        var sum = new double[CHANNELS];
        int width = image.getWidth();
        int height = image.getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double basis = Math.cos(Math.PI * across * x / width) * Math.cos(Math.PI * down * y / height);
                int pixel = image.getRGB(x, y);
                for (int channel = 0; channel < CHANNELS; channel++) {
                    sum[channel] += basis * linear(pixel >> (CHANNELS - 1 - channel) * BYTE & MOST);
                }
            }
        }
        double normal = (across == 0 && down == 0 ? 1.0 : 2.0) / (width * height);
        for (int channel = 0; channel < CHANNELS; channel++) {
            sum[channel] *= normal;
        }
        return sum;
    }

    private static int average(double[] colour) {
        return gamma(colour[0]) << 2 * BYTE | gamma(colour[1]) << BYTE | gamma(colour[2]);
    }

    private static int frequency(double[] values, double maximum) {
        int all = 0;
        for (double value : values) {
            double root = Math.copySign(Math.sqrt(Math.abs(value / maximum)), value);
            all = all * LEVELS + (int) Math.clamp(Math.floor(root * MIDDLE + MIDDLE + 0.5), 0, LEVELS - 1);
        }
        return all;
    }

    private static double linear(int level) {
        double part = level / (double) MOST;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int gamma(double light) {
        double part = Math.clamp(light, 0, 1);
        double level = part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
        return (int) (level * MOST + 0.5);
    }

    private static void append(StringBuilder hash, int value, int digits) {
        int rest = value;
        var text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(DIGITS.charAt(rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        hash.append(text.reverse());
    }
}
