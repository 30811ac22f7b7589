package com.petpal.auth.passkey;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why somebody cannot use or add a passkey. */
abstract sealed class PasskeyRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PasskeyRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** Unknown, another's, badly signed, used, over or no passkey at all; never said which. */
    static final class NoProof extends PasskeyRefused {
        private static final long serialVersionUID = 1L;

        NoProof() {
            super(
                    HttpStatus.UNAUTHORIZED,
                    "passkey_refused",
                    "This passkey opens no account. Ask for a new challenge.");
        }
    }

    /** What an authenticator made is not what it was asked for. */
    static final class Invalid extends PasskeyRefused {
        private static final long serialVersionUID = 1L;

        Invalid() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "passkey_invalid",
                    "This answers no challenge of this session, or not as it was asked. Ask for a new one.");
        }
    }

    static final class Known extends PasskeyRefused {
        private static final long serialVersionUID = 1L;

        Known() {
            super(HttpStatus.CONFLICT, "passkey_exists", "You have this passkey already.");
        }
    }

    static final class TooMany extends PasskeyRefused {
        private static final long serialVersionUID = 1L;

        TooMany(int most) {
            super(
                    HttpStatus.CONFLICT,
                    "too_many_passkeys",
                    "Nobody has more than " + most + " passkeys: remove one first.");
        }
    }
}
