package com.petpal.profile.sitting;

import com.petpal.platform.identity.UserId;
import java.time.Instant;

/**
 * That somebody sits.
 *
 * @param expiresAt until when it holds: the end of the sitting once the sitter confirmed, before that the time they have to
 */
record Claim(UserId sitterId, Instant at, Instant expiresAt) {}
