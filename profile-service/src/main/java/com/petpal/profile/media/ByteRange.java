package com.petpal.profile.media;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * Some of a content's bytes (RFC 9110, section 14).
 *
 * @param from the first, from 0
 */
record ByteRange(long from, long length) {

    /**
     * What a client asks for; empty for everything. What is no range counts as none, and so do several at once.
     *
     * @param header {@code Range}, or null
     * @throws MediaProblem.NoSuchRange if it begins behind the end
     */
    static Optional<ByteRange> asked(@Nullable String header, long bytes) {
        return parsed(header).map(range -> {
            long from = range.getRangeStart(bytes);
            long to = range.getRangeEnd(bytes);
            if (from >= bytes || to < from) {
                throw new MediaProblem.NoSuchRange();
            }
            return new ByteRange(from, to - from + 1);
        });
    }

    private static Optional<HttpRange> parsed(@Nullable String header) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** As {@code Content-Range} has it. */
    String of(long bytes) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + bytes;
    }
}
