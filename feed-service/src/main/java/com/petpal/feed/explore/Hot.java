package com.petpal.feed.explore;

import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something with its heat: the binary logarithm of a score that halves with every half-life, as of the beginning of time. So heat
 * does not change while time goes by.
 *
 * @param posts how many it stands for
 */
record Hot(String id, double heat, long posts) {

    static final Comparator<Hot> HOTTEST_FIRST =
            Comparator.comparingDouble(Hot::heat).reversed().thenComparing(Hot::id);

    /** A page of what is sorted by {@link #HOTTEST_FIRST}; the cursor is a place in that order, whatever comes and goes. */
    static Page<Hot> page(List<Hot> sorted, String kind, PageRequest page) {
        Optional<Hot> after = page.cursor(kind).map(Hot::parse);
        List<Hot> rest = sorted.stream()
                .filter(one -> after.isEmpty() || HOTTEST_FIRST.compare(one, after.get()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        List<Hot> shown = rest.subList(0, Math.min(rest.size(), page.limit()));
        String next =
                rest.size() > shown.size() ? Cursor.encode(kind, shown.getLast().text()) : null;
        return new Page<>(shown, next);
    }

    private String text() {
        return Double.doubleToLongBits(heat) + " " + id;
    }

    /** What a cursor holds was written here: it has a checksum. */
    private static Hot parse(String text) {
        int space = text.indexOf(' ');
        return new Hot(text.substring(space + 1), Double.longBitsToDouble(Long.parseLong(text.substring(0, space))), 0);
    }
}
