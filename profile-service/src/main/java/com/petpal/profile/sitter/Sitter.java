package com.petpal.profile.sitter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.identity.UserId;

/** Somebody who looks after pets of others, and what they offer. */
public record Sitter(UserId userId, @JsonUnwrapped SitterOffer offer) {}
