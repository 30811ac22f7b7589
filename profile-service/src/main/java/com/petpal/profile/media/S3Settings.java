package com.petpal.profile.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bucket that images are kept in, if they are kept in S3. Who we are there says the environment, as AWS has it.
 *
 * @param bucket ours alone
 * @param endpoint of something else than AWS that speaks S3; its buckets are then asked for by path
 * @param patience how long one answer may take
 */
@Validated
@ConfigurationProperties("petpal.media.s3")
record S3Settings(
        @DefaultValue("petpal-media") @NotBlank String bucket,
        @DefaultValue("eu-central-1") @NotBlank String region,
        @Nullable URI endpoint,
        @DefaultValue("3s") @NotNull Duration patience) {}
