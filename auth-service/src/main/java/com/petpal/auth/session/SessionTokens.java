package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;

/**
 * A session as its owner gets it. Secret.
 *
 * @param expiresIn seconds that the access token holds
 * @param refreshExpiresIn seconds that the refresh token holds
 */
public record SessionTokens(
        String accessToken, long expiresIn, String refreshToken, long refreshExpiresIn, String sessionId, UserId userId)
        implements LoginOutcome {

    @Override
    public String toString() {
        return "SessionTokens[" + sessionId + "]";
    }
}
