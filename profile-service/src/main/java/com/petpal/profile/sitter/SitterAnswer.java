package com.petpal.profile.sitter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.review.Stars;

/**
 * A sitter as the app shows one.
 *
 * @param stars what owners say of them, all together
 */
record SitterAnswer(UserId userId, @JsonUnwrapped SitterOffer offer, Stars stars) {}
