package com.petpal.profile.pet;

import com.petpal.platform.identity.UserId;
import jakarta.validation.constraints.NotNull;

/** Whom an owner invites. */
record CoOwnerInvitation(@NotNull UserId userId) {}
