package com.petpal.auth.factor;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a second factor is not proved, or cannot be changed like this. */
abstract sealed class FactorRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private FactorRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** Wrong, over or used before; never said which. */
    static final class WrongCode extends FactorRefused {
        private static final long serialVersionUID = 1L;

        private WrongCode(HttpStatus status) {
            super(status, "wrong_code", "This code is wrong, or was used before.");
        }

        static WrongCode atLogin() {
            return new WrongCode(HttpStatus.UNAUTHORIZED);
        }

        static WrongCode ofWhoIsSignedIn() {
            return new WrongCode(HttpStatus.FORBIDDEN);
        }
    }

    /** No challenge of ours, one that is over or was used, or whose password was changed; never said which. */
    static final class ChallengeOver extends FactorRefused {
        private static final long serialVersionUID = 1L;

        ChallengeOver() {
            super(HttpStatus.UNAUTHORIZED, "mfa_token_invalid", "Sign in again.");
        }
    }

    /** This takes a code, and there was none. */
    static final class SecondFactorNeeded extends FactorRefused {
        private static final long serialVersionUID = 1L;

        SecondFactorNeeded() {
            super(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "second_factor_needed",
                    "Send a code of your authenticator app, or a recovery code, along as code.");
        }
    }

    /** There is one, which would have to be disabled first. */
    static final class AlreadyEnabled extends FactorRefused {
        private static final long serialVersionUID = 1L;

        AlreadyEnabled() {
            super(HttpStatus.CONFLICT, "totp_enabled", "An authenticator app is set up: disable it first.");
        }
    }

    /** There is no secret that waits for being confirmed, or another one by now. */
    static final class NothingBegun extends FactorRefused {
        private static final long serialVersionUID = 1L;

        NothingBegun() {
            super(HttpStatus.CONFLICT, "totp_not_begun", "No authenticator app waits for being confirmed.");
        }
    }

    /** There is none. */
    static final class NotEnabled extends FactorRefused {
        private static final long serialVersionUID = 1L;

        NotEnabled() {
            super(HttpStatus.CONFLICT, "totp_not_enabled", "No authenticator app is set up.");
        }
    }
}
