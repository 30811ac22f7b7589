package com.petpal.platform.security;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** An access token that lets nobody in. */
public sealed class TokenRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private TokenRefused(String code, String detail) {
        super(HttpStatus.UNAUTHORIZED, code, detail);
    }

    /** Was good once. */
    public static final class Expired extends TokenRefused {
        private static final long serialVersionUID = 1L;

        Expired() {
            super("token_expired", "Get a new access token with the refresh token.");
        }
    }

    /** Was good until its session ended. */
    public static final class Revoked extends TokenRefused {
        private static final long serialVersionUID = 1L;

        Revoked() {
            super("token_revoked", "This session has ended. Sign in again.");
        }
    }

    /** Never was good, for a reason that is nobody's business. */
    public static final class Invalid extends TokenRefused {
        private static final long serialVersionUID = 1L;

        Invalid() {
            super("token_invalid", "This access token was not made for this API.");
        }
    }
}
