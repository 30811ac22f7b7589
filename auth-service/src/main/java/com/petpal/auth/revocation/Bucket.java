package com.petpal.auth.revocation;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What revocations are sharded by: the minute, and one of four slices of people. So a poll reads the few buckets of the
 * last moments, and those who sign out in the same minute are spread over shards; all sessions of one person that end
 * together are in one bucket, one write.
 */
final class Bucket {

    private static final int SLICES = 4;
    private static final int SECONDS = 60;

    private Bucket() {}

    /** {@code <minutes since 1970>-<slice>}. */
    static String of(UserId owner, Instant endedAt) {
        return text(minute(endedAt), (int) Long.remainderUnsigned(owner.value(), SLICES));
    }

    /** All buckets of the minutes from one time to another, both included. */
    static List<String> between(Instant from, Instant to) {
        return LongStream.rangeClosed(minute(from), minute(to))
                .boxed()
                .flatMap(minute -> IntStream.range(0, SLICES).mapToObj(slice -> text(minute, slice)))
                .toList();
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    private static String text(long minute, int slice) {
        return minute + "-" + slice;
    }
}
