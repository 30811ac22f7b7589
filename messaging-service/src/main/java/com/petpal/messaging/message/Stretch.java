package com.petpal.messaging.message;

import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.PageRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a conversation is wanted.
 *
 * @param direction oldest first after a number, or newest first before it
 */
record Stretch(Direction direction, long seq) {

    static final String CURSOR = "messages";

    private static final Pattern SEQ = Pattern.compile("\\d{1,18}");

    enum Direction {
        AFTER,
        BEFORE
    }

    /**
     * What the parameters say; without any, the newest messages.
     *
     * @throws BadInput if they contradict each other or are no numbers
     */
    static Stretch of(@Nullable String after, @Nullable String before, PageRequest page) {
        Optional<String> cursor = page.cursor(CURSOR);
        if ((after != null && before != null) || (cursor.isPresent() && (after != null || before != null))) {
            throw new BadInput("invalid_request", "after", "Ask with one of after, before and cursor.");
        }
        if (after != null) {
            return new Stretch(Direction.AFTER, number("after", after));
        }
        if (before != null) {
            return new Stretch(Direction.BEFORE, number("before", before));
        }
        return cursor.map(Stretch::parse).orElse(new Stretch(Direction.BEFORE, Long.MAX_VALUE));
    }

    Stretch from(long next) {
        return new Stretch(direction, next);
    }

    /** What a cursor holds. */
    String text() {
        return direction.name().toLowerCase(Locale.ROOT) + " " + seq;
    }

    private static Stretch parse(String text) {
        String[] parts = text.split(" ", 2);
        if (parts.length == 2 && SEQ.matcher(parts[1]).matches()) {
            if (parts[0].equals("after")) {
                return new Stretch(Direction.AFTER, Long.parseLong(parts[1]));
            }
            if (parts[0].equals("before")) {
                return new Stretch(Direction.BEFORE, Long.parseLong(parts[1]));
            }
        }
        throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
    }

    static long number(String parameter, String text) {
        if (!SEQ.matcher(text).matches()) {
            throw new BadInput("invalid_request", parameter, "A message is named by its number.");
        }
        return Long.parseLong(text);
    }
}
