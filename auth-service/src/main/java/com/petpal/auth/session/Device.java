package com.petpal.auth.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What somebody signed in from, as the app calls it.
 *
 * @param name 1 to 64 characters
 * @param platform such as {@code ios}, {@code android}, {@code web}
 */
public record Device(
        @NotNull @Pattern(regexp = "(?U)(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}", message = "must have 1 to 64 characters")
        String name,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,15}", message = "must be a lower-case word of up to 16 characters") String platform) {}
