package com.petpal.profile.block;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of blocking and muting.
 *
 * @param most how many people one person may block, and how many mute; all of them are in one cached {@code relations:}
 *     entry
 */
@Validated
@ConfigurationProperties("petpal.blocks")
record BlockSettings(@DefaultValue("2000") @Positive int most) {}
