package com.petpal.feed.fanout;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How posts are fanned out.
 *
 * @param largeFrom followers from which on an author's posts are merged at read instead
 * @param workers posts that a process fans out at once
 */
@Validated
@ConfigurationProperties("petpal.fanout")
record FanOutSettings(
        @DefaultValue("10000") @Min(2) long largeFrom,
        @DefaultValue("4") @Min(1) @Max(64) int workers) {

    private static final double STAYS_LARGE = 0.8;

    boolean isLarge(long followers) {
        return followers >= largeFrom;
    }

    /** Well below: whoever gains and loses a few does not go to and fro, for each time costs rebuilds. */
    boolean isSmall(long followers) {
        return followers < largeFrom * STAYS_LARGE;
    }
}
