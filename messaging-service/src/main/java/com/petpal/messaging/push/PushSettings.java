package com.petpal.messaging.push;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Paces of pushes.
 *
 * @param threads how many are sent at once
 * @param life how long after it was wanted a push is worth sending
 * @param lease after how long a sender that said nothing is taken for dead; longer than a person's devices take
 * @param retryAfter the first pause after a failed attempt, doubled each time
 * @param longestPause no pause is longer, unless a platform asks for it
 * @param attempts how often a push is tried before it is put aside
 * @param pace how long after a push about a group of people the next one about the same thing may go out
 */
@Validated
@ConfigurationProperties("petpal.pushes")
record PushSettings(
        @DefaultValue("32") @Min(1) @Max(500) int threads,
        @DefaultValue("24h") Duration life,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("15s") Duration retryAfter,
        @DefaultValue("30m") Duration longestPause,
        @DefaultValue("8") @Min(1) @Max(100) int attempts,
        @DefaultValue("10m") Duration pace) {}
