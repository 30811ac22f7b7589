package com.petpal.platform.limit;

import java.time.Duration;

/**
 * How full a bucket is.
 *
 * @param untilFull how long until nothing is missing from it
 */
record Level(Bucket bucket, Duration untilFull) {

    long remaining() {
        long free = bucket.window().minus(untilFull).dividedBy(bucket.pace());
        return Math.max(0, free);
    }

    /** How long until there is a token; zero if there is one. */
    Duration untilNext() {
        Duration wait = untilFull.plus(bucket.pace()).minus(bucket.window());
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
