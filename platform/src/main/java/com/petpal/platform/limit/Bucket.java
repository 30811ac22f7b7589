package com.petpal.platform.limit;

import java.time.Duration;

/**
 * One bucket: what is limited, and for whom.
 *
 * @param whose a user id, a keyed hash, a network prefix or {@code *}; nothing else personal in clear
 * @param capacity tries at once
 * @param pace how long a token takes to come back
 */
public record Bucket(Quota quota, String whose, long capacity, Duration pace) {

    String key() {
        return "limit:" + quota.text() + ":" + whose;
    }

    /** How long an empty one takes to be full. */
    Duration window() {
        return pace.multipliedBy(capacity);
    }
}
