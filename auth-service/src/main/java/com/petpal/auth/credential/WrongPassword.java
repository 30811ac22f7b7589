package com.petpal.auth.credential;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Whoever is signed in does not know the password of the account. No 401: that would make apps refresh their tokens. */
public final class WrongPassword extends ProblemException {

    private static final long serialVersionUID = 1L;

    public WrongPassword() {
        super(HttpStatus.FORBIDDEN, "wrong_password", "This is not your current password.");
    }
}
