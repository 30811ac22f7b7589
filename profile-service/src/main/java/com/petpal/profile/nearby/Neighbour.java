package com.petpal.profile.nearby;

import com.petpal.platform.identity.UserId;

/** Somebody in a neighbourhood. */
record Neighbour(UserId userId, int withinKm) {}
