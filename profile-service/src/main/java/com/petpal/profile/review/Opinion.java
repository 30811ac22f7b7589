package com.petpal.profile.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a sitting.
 *
 * @param text at most 1,000 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opinion(
        @NotNull @Min(1) @Max(5) Integer stars,
        @Nullable @PlainText(max = 1_000, lines = true) String text) {}
