package com.petpal.profile.pet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * How old a pet is believed to be, where nobody knows its birthday. It grows older with time.
 *
 * @param months 0 to 2,400
 * @param asOf the day on which it was that old
 */
public record EstimatedAge(
        @NotNull @Min(0) @Max(2_400) Integer months,
        @NotNull LocalDate asOf) {}
