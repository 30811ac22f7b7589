package com.petpal.messaging.conversation;

import org.jspecify.annotations.Nullable;

/** @param role what a member is from now on; without one they are taken in */
record Appointment(@Nullable Role role) {}
