package com.petpal.profile.person;

import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;

/** What auth-service knows of somebody who registers. */
record NewPerson(
        @NotNull String handle,
        @NotNull @PlainText(max = 50) String displayName) {}
