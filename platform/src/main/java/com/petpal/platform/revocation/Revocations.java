package com.petpal.platform.revocation;

import java.time.Instant;
import java.util.List;

/**
 * What auth-service answers: the sessions that ended after a time.
 *
 * @param until when auth-service began to look, by its own clock: the next question begins there
 */
public record Revocations(Instant until, List<Revocation> items) {

    public Revocations {
        items = List.copyOf(items);
    }
}
