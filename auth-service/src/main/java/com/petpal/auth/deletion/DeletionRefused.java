package com.petpal.auth.deletion;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why an account is not deleted. */
abstract sealed class DeletionRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private DeletionRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** Whoever asks does not know the password. */
    static final class WrongPassword extends DeletionRefused {
        private static final long serialVersionUID = 1L;

        WrongPassword() {
            super(HttpStatus.FORBIDDEN, "wrong_password", "This is not your current password.");
        }
    }
}
