package com.petpal.platform.revocation;

import java.time.Instant;

/**
 * A session that has ended.
 *
 * @param expiresAt when the last access token of it is over, so that nobody needs to remember this any more
 */
public record Revocation(String sessionId, Instant expiresAt) {}
