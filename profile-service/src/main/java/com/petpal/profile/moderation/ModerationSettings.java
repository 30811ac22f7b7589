package com.petpal.profile.moderation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Paces of moderation.
 *
 * @param claim how long a moderator keeps a report from others, from when they last claimed it
 * @param longestSuspension how far away the end of a suspension may be
 */
@ConfigurationProperties("petpal.moderation")
record ModerationSettings(
        @DefaultValue("30m") Duration claim,
        @DefaultValue("365d") Duration longestSuspension) {

    ModerationSettings {
        if (!claim.isPositive() || !longestSuspension.isPositive()) {
            throw new IllegalArgumentException("petpal.moderation.* are longer than nothing");
        }
    }
}
