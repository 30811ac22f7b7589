package com.petpal.auth.session;

import com.petpal.platform.web.ProblemException;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** Why somebody gets no session. */
sealed class SessionRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private SessionRefused(String code, String detail) {
        this(HttpStatus.UNAUTHORIZED, code, detail);
    }

    private SessionRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** Moderators keep the owner out for a while; told only to who has proved who they are. */
    static final class AccountSuspended extends SessionRefused {
        private static final long serialVersionUID = 1L;

        AccountSuspended(Instant until) {
            super(HttpStatus.FORBIDDEN, "account_suspended", "This account is suspended until " + until + ".");
        }
    }

    /** Unknown e-mail address or wrong password; never said which. */
    static final class InvalidCredentials extends SessionRefused {
        private static final long serialVersionUID = 1L;

        InvalidCredentials() {
            super("invalid_credentials", "E-mail address or password is wrong.");
        }
    }

    /** No refresh token of ours, or of a session that has ended. */
    static final class RefreshTokenInvalid extends SessionRefused {
        private static final long serialVersionUID = 1L;

        RefreshTokenInvalid() {
            super("refresh_token_invalid", "Sign in again.");
        }
    }

    /** Was used before, by its owner or by a thief: nobody can tell, so the session has ended. */
    static final class RefreshTokenReused extends SessionRefused {
        private static final long serialVersionUID = 1L;

        RefreshTokenReused() {
            super("refresh_token_reused", "This refresh token was used before. The session has ended: sign in again.");
        }
    }
}
