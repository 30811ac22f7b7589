package com.petpal.platform.security;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * The person behind a request, as their access token says.
 *
 * @param sessionId the refresh family the token came from
 * @param expiresAt when the token ends
 */
public record Caller(UserId userId, String sessionId, Set<String> roles, Instant expiresAt) {

    private static final Set<String> MODERATING = Set.of("moderator", "admin");

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether they may see and decide on what was reported. */
    public boolean moderates() {
        return roles.stream().anyMatch(MODERATING::contains);
    }
}
