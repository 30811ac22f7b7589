package com.petpal.auth.limit;

import java.time.Duration;

/**
 * One bucket: what is limited, and for whom.
 *
 * @param whose a keyed hash, a network prefix or {@code *}; nothing personal in clear
 * @param capacity tries at once
 * @param pace how long a token takes to come back
 */
record Bucket(Limit limit, String whose, long capacity, Duration pace) {

    String key() {
        return "limit:" + limit.text() + ":" + whose;
    }

    /** How long an empty one takes to be full. */
    Duration window() {
        return pace.multipliedBy(capacity);
    }
}
