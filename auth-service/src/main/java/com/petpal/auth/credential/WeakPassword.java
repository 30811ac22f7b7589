package com.petpal.auth.credential;

import com.petpal.platform.web.Problem.FieldError;
import com.petpal.platform.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A password that is too easily guessed, or too long to be one. */
public final class WeakPassword extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param pointer where the password stood in the request
     * @param reason a stable code
     */
    WeakPassword(String pointer, String reason, String detail) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "weak_password",
                detail,
                List.of(new FieldError(pointer, reason, detail)),
                null);
    }
}
