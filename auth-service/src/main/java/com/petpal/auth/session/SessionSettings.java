package com.petpal.auth.session;

import com.petpal.platform.security.AccessTokens;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things hold.
 *
 * @param accessLife of an access token; an hour at most, longer ones nobody takes
 * @param refreshLife of a session after its last rotation
 * @param grace how long the predecessor of a refresh token still gets the successor
 */
@ConfigurationProperties("petpal.session")
record SessionSettings(
        @DefaultValue("10m") Duration accessLife,
        @DefaultValue("30d") Duration refreshLife,
        @DefaultValue("10s") Duration grace) {

    SessionSettings {
        if (accessLife.compareTo(AccessTokens.LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("petpal.session.access-life is at most an hour");
        }
    }
}
