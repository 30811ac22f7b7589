package com.petpal.platform.erasure;

import java.time.Instant;
import java.util.Map;

/**
 * What a service erased of somebody in one round.
 *
 * @param round 1, then 2
 * @param counts documents by kind, as far as the process that answers has erased them
 */
public record Receipt(int round, Instant erasedAt, Map<String, Long> counts) {

    public Receipt {
        counts = Map.copyOf(counts);
    }
}
