package com.petpal.auth.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports go.
 *
 * @param lease how long nothing is heard of who makes an export until somebody else does; longer than the patience, for a
 *     part may take its time over what fills no chunk
 * @param patience how long a service's part may take
 * @param retryAfter after an attempt that failed; then twice as long, up to an hour
 * @param attempts until an export has failed
 * @param fileLife how long a file waits to be fetched
 * @param addressLife how long an address of a file is good
 * @param fetchLease how long nothing is heard of who fetches a file until it can be fetched again
 */
@ConfigurationProperties("petpal.export")
record ExportSettings(
        @DefaultValue("6m") Duration lease,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("10") int attempts,
        @DefaultValue("24h") Duration fileLife,
        @DefaultValue("5m") Duration addressLife,
        @DefaultValue("10m") Duration fetchLease) {

    ExportSettings {
        boolean positive = lease.isPositive()
                && patience.isPositive()
                && retryAfter.isPositive()
                && attempts > 0
                && fileLife.isPositive()
                && addressLife.isPositive()
                && fetchLease.isPositive();
        if (!positive) {
            throw new IllegalArgumentException("everything in petpal.export is above 0");
        }
    }
}
