package com.petpal.profile.moderation;

import com.petpal.platform.text.PlainText;
import com.petpal.profile.report.Action;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator sends to decide.
 *
 * @param message for whoever is behind the subject
 * @param until when a suspension ends
 */
record NewDecision(
        @NotNull Action action,
        @Nullable @PlainText(max = 1_000, lines = true) String message,
        @Nullable Instant until) {}
