package com.petpal.profile.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a handle is claimed at first.
 *
 * @param until how long the claim is safe from others without any question asked
 * @param dueAt when to look whether the person has the handle; empty if somebody else looks after the person
 */
record HandleLease(Instant until, Optional<Instant> dueAt) {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** Well after the lease, so that whoever changes a handle has done it or is gone. */
    private static final Duration DUE_AFTER = Duration.ofMinutes(2);

    /** The timer of the person looks after the claim too. */
    static HandleLease ofRegistration(Instant now) {
        return new HandleLease(now.plus(LENGTH), Optional.empty());
    }

    static HandleLease ofChange(Instant now) {
        return new HandleLease(now.plus(LENGTH), Optional.of(now.plus(DUE_AFTER)));
    }
}
