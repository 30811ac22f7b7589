package com.petpal.profile.image;

import java.util.Locale;

/** The sizes that every image is kept in. None is larger than the upload was. */
public enum Variant {
    /** A square from the middle, for beside a name. */
    AVATAR(256, true),
    /** For a list that is scrolled through. */
    FEED(1_080, false),
    /** For the whole screen. */
    FULL(2_048, false);

    private final int longest;
    private final boolean square;

    Variant(int longest, boolean square) {
        this.longest = longest;
        this.square = square;
    }

    /** The most pixels on the longer side. */
    int longest() {
        return longest;
    }

    boolean isSquare() {
        return square;
    }

    /** Such as {@code avatar}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
