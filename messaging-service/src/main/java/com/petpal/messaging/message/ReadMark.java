package com.petpal.messaging.message;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Up to which message, that one included, its reader has read. */
public record ReadMark(@NotNull @Min(1) Long seq) {}
