package com.petpal.messaging.message;

import jakarta.validation.constraints.NotNull;

/** How one reacts. */
record NewReaction(@NotNull ReactionType type) {}
