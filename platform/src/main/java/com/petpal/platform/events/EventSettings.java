package com.petpal.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Paces of the outbox.
 *
 * @param confirmInterval how often marks of confirmed events are taken off
 * @param rememberAfter when an unconfirmed mark learns where on the stream its event is
 * @param sweepInterval how often, and from which age on, marks are looked for that were forgotten
 * @param retryAfter when an event that failed, or whose consumer died, is tried again
 * @param attempts how often an event may fail before it is put aside
 */
@ConfigurationProperties("petpal.events")
public record EventSettings(
        @DefaultValue("500ms") Duration confirmInterval,
        @DefaultValue("5s") Duration rememberAfter,
        @DefaultValue("15s") Duration sweepInterval,
        @DefaultValue("15s") Duration retryAfter,
        @DefaultValue("5") int attempts) {}
