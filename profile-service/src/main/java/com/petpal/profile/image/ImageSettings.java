package com.petpal.profile.image;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What uploaded images may cost.
 *
 * @param mostPixels that a header may announce; today's telephones take 50 million
 * @param decodeMemory what the pixels of one image may take; of what has more only every n-th is decoded, and what cannot
 *     be decoded so is refused
 * @param threads how many images are decoded at a time
 * @param queue how many may wait for that
 * @param retryAfter what others are told
 */
@Validated
@ConfigurationProperties("petpal.image")
record ImageSettings(
        @DefaultValue("50000000") @Positive long mostPixels,
        @DefaultValue("64MB") @NotNull DataSize decodeMemory,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("32") @PositiveOrZero int queue,
        @DefaultValue("2s") @NotNull Duration retryAfter) {}
