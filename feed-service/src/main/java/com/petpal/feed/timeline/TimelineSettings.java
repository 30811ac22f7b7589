package com.petpal.feed.timeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of a timeline.
 *
 * @param cap posts a person's timeline holds; with 1,024 listpack entries allowed in Redis it stays one compact block
 * @param life how long after its last read a timeline is kept
 */
@Validated
@ConfigurationProperties("petpal.timeline")
record TimelineSettings(
        @DefaultValue("800") @Min(10) @Max(1_000) int cap,
        @DefaultValue("30d") Duration life) {}
