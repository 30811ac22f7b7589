package com.petpal.platform.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a service erased of somebody in one round.
 *
 * @param round 1, then 2
 * @param counts documents by kind, as far as the process that answers has erased them; none of what there was nothing of
 */
public record Receipt(int round, Instant erasedAt, Map<String, Long> counts) {

    public Receipt {
        counts = counts.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
