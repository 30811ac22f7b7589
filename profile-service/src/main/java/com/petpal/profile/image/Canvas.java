package com.petpal.profile.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Draws images anew: sRGB, eight bits a channel, on white, so that nothing is left of what they were stored as. */
final class Canvas {

    private static final int OPAQUE = 0xFF;

    private Canvas() {}

    /** The image, upright and at most so long; never larger than it was. */
    static BufferedImage upright(BufferedImage decoded, Orientation orientation, int longest) {
        BufferedImage stored = within(greyAsGrey(decoded), longest);
        boolean turned = orientation.isOnItsSide();
        int width = turned ? stored.getHeight() : stored.getWidth();
        int height = turned ? stored.getWidth() : stored.getHeight();
        return draw(stored, width, height, orientation.upright(stored.getWidth(), stored.getHeight()));
    }

    /** What one variant shows. */
    static BufferedImage of(BufferedImage upright, Variant variant) {
        return within(variant.isSquare() ? middle(upright) : upright, variant.longest());
    }

    static BufferedImage within(BufferedImage image, int longest) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) longest / longer);
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        return scaled(image, width, height);
    }

    /** By halves first: a pixel is then made of all that it stands for. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = resized(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return resized(now, width, height);
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        var fit = AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight());
        return draw(image, width, height, fit);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, AffineTransform how) {
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, how, null);
        } finally {
            graphics.dispose();
        }
        return canvas;
    }

    private static BufferedImage middle(BufferedImage image) {
        int side = Math.min(image.getWidth(), image.getHeight());
        return image.getSubimage((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
    }

    /** Java takes grey levels for linear light as soon as they are not eight bits without alpha, and brightens them. */
    private static BufferedImage greyAsGrey(BufferedImage image) {
        boolean plain = image.getType() == BufferedImage.TYPE_BYTE_GRAY
                || image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY;
        if (plain) {
            return image;
        }
        Raster raster = image.getRaster();
        int bits = image.getColorModel().getComponentSize(0) - Byte.SIZE;
        var drawn = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = raster.getSample(x, y, 0) >> bits;
                int alpha = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> bits : OPAQUE;
                drawn.setRGB(x, y, alpha << 3 * Byte.SIZE | grey << 2 * Byte.SIZE | grey << Byte.SIZE | grey);
            }
        }
        return drawn;
    }
}
