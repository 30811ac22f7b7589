package com.petpal.profile.sitting;

import jakarta.validation.constraints.NotNull;

/** What a sitter sends to show which claim they mean. */
record FenceNumber(@NotNull Long fence) {}
