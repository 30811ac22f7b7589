package com.petpal.profile.sitter;

import com.petpal.platform.identity.UserId;

/** Somebody who looks after pets of others, and what they offer. */
public record Sitter(UserId userId, SitterOffer offer) {}
