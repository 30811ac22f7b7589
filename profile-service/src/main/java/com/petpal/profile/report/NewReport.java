package com.petpal.profile.report;

import com.petpal.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What somebody sends who reports. */
record NewReport(
        @NotNull @Valid Subject subject,
        @NotNull Category category,
        @Nullable @PlainText(max = 2_000, lines = true) String note) {}
