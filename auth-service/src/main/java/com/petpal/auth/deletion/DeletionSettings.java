package com.petpal.auth.deletion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How leaving goes.
 *
 * @param grace how long signing in keeps an account that is to be deleted; at least a token's life and a minute, whatever
 *     is set here
 * @param pace how long services have for a round before the next, or before they are told again; then twice as long, up to
 *     an hour
 * @param kept how long the receipts can be read
 */
@ConfigurationProperties("petpal.deletion")
record DeletionSettings(
        @DefaultValue("7d") Duration grace,
        @DefaultValue("30s") Duration pace,
        @DefaultValue("30d") Duration kept) {

    DeletionSettings {
        if (grace.isNegative() || !pace.isPositive() || !kept.isPositive()) {
            throw new IllegalArgumentException("petpal.deletion needs a grace of 0 or more, a pace and a time to keep");
        }
    }
}
