package com.petpal.profile.place;

import java.util.Optional;
import java.util.regex.Pattern;

/** A cell of a {@link Grid}: its row from the south pole on, and its place in the row from 180° west on. */
public record Cell(int row, int column) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    /** What {@link #toString()} wrote; empty if it is nothing of the kind. */
    public static Optional<Cell> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Cell(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** Such as {@code 14120.3391}. */
    @Override
    public String toString() {
        return row + "." + column;
    }
}
