package com.petpal.profile.media;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How images are kept.
 *
 * @param store where their bytes are
 * @param mostBytes of one person's images in all variants
 * @param mostImages of one person
 * @param orphanAfter how long an image that hangs on nothing is kept
 * @param uploadPatience how long after its begin an upload that did not end is removed
 */
@Validated
@ConfigurationProperties("petpal.media")
record MediaSettings(
        @DefaultValue("mongo") @NotNull Store store,
        @DefaultValue("512MB") @NotNull DataSize mostBytes,
        @DefaultValue("1000") @Positive int mostImages,
        @DefaultValue("24h") @NotNull Duration orphanAfter,
        @DefaultValue("1h") @NotNull Duration uploadPatience) {

    /** Where bytes are kept. */
    enum Store {
        MONGO,
        S3
    }
}
