package com.petpal.auth.credential;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of this program password hashing may take.
 *
 * @param threads platform threads; 0 means one a core
 * @param queue how many passwords may wait; at 28 ms each on two cores, 64 are about a second
 * @param retryAfter what those are told who find the queue full
 */
@ConfigurationProperties("petpal.hashing")
record HashingSettings(
        @DefaultValue("0") int threads,
        @DefaultValue("64") int queue,
        @DefaultValue("2s") Duration retryAfter) {

    HashingSettings {
        if (threads < 0 || queue < 1) {
            throw new IllegalArgumentException("petpal.hashing needs threads of 0 or more and a queue of 1 or more");
        }
    }

    int cores() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
