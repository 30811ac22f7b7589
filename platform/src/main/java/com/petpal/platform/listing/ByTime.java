package com.petpal.platform.listing;

import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

/**
 * Where something stands in a list that is in the order of some time of its subjects.
 *
 * @param at to the millisecond
 * @param subject its id, which decides between two of the same millisecond
 */
public record ByTime(Instant at, String subject) {

    private static final int DIGITS = 19;

    public static ByTime of(Listing entry) {
        return new ByTime(Instant.ofEpochMilli(Long.parseLong(entry.sortKey())), entry.subject());
    }

    /** For lists that begin with the earliest. Since 1970. */
    public static String earliestFirst(Instant at) {
        return sortKey(at.toEpochMilli());
    }

    /** For lists that begin with the latest. Since 1970. */
    public static String latestFirst(Instant at) {
        return sortKey(Long.MAX_VALUE - at.toEpochMilli());
    }

    /** @param kind names the list, as {@link Cursor} wants it */
    public String cursor(String kind) {
        return Cursor.encode(kind, earliestFirst(at) + subject);
    }

    /**
     * @param cursor what {@link #cursor} was made of
     * @param id reads a subject
     * @throws BadInput {@code bad_cursor} if it names no subject of this kind
     */
    public static ByTime parse(String cursor, Function<String, ?> id) {
        try {
            return new ByTime(
                    Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, DIGITS))),
                    id.apply(cursor.substring(DIGITS)).toString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException forged) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
    }

    private static String sortKey(long millis) {
        return String.format(Locale.ROOT, "%019d", millis);
    }
}
