package com.petpal.platform.limit;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells visitors their limits and what is left of them: {@code RateLimit-Policy} and {@code RateLimit} as lists of
 * structured items (draft-ietf-httpapi-ratelimit-headers-09). A quota {@code q} comes back within its window {@code w};
 * {@code r} is left, and after {@code t} seconds all of it is there again.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static void tell(BiConsumer<String, String> header, List<Level> levels) {
        List<Level> own = levels.stream()
                .filter(level -> !level.bucket().quota().isEverybodys())
                .toList();
        if (!own.isEmpty()) {
            header.accept("RateLimit-Policy", each(own, RateLimitHeaders::policy));
            header.accept("RateLimit", each(own, RateLimitHeaders::rest));
        }
    }

    private static String policy(Level level) {
        Bucket bucket = level.bucket();
        return "\"%s\";q=%d;w=%d".formatted(bucket.quota().text(), bucket.capacity(), seconds(bucket.window()));
    }

    private static String rest(Level level) {
        return "\"%s\";r=%d;t=%d"
                .formatted(level.bucket().quota().text(), level.remaining(), seconds(level.untilFull()));
    }

    private static String each(List<Level> levels, Function<Level, String> text) {
        return levels.stream().map(text).collect(Collectors.joining(", "));
    }

    private static long seconds(Duration time) {
        return Math.ceilDiv(time.toMillis(), 1_000);
    }
}
