package com.petpal.auth.account;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How registering goes.
 *
 * @param lease how long an e-mail address is kept for somebody whose registration is not true yet; at most the 30 s that
 *     profile-service keeps a handle, which nobody may register with who could have lost it
 * @param dueAfter when somebody looks what became of a registration
 * @param patience how long profile-service may take
 * @param terms the versions that may be accepted
 */
@ConfigurationProperties("petpal.registration")
record RegistrationSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1m") Duration dueAfter,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("2026-11") Set<String> terms) {

    private static final Duration LEASE_OF_HANDLES = Duration.ofSeconds(30);

    RegistrationSettings {
        terms = Set.copyOf(terms);
        if (lease.compareTo(LEASE_OF_HANDLES) > 0) {
            throw new IllegalArgumentException("petpal.registration.lease is longer than that of a handle, 30s");
        }
        if (patience.compareTo(lease) >= 0 || lease.compareTo(dueAfter) >= 0) {
            throw new IllegalArgumentException(
                    "petpal.registration needs a patience shorter than its lease, and a lease shorter than its due-after");
        }
    }
}
