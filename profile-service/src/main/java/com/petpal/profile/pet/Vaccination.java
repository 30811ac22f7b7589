package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vaccination.
 *
 * @param against the disease, or the vaccine
 * @param expiresOn the day from which it protects no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vaccination(
        @NotNull @PlainText(max = 60) String against,
        @Nullable LocalDate givenOn,
        @Nullable LocalDate expiresOn) {}
