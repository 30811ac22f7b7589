package com.petpal.auth.account;

import com.petpal.platform.web.Problem.FieldError;
import com.petpal.platform.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why somebody cannot register like this. */
abstract sealed class RegistrationRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private RegistrationRefused(HttpStatus status, String code, String detail, List<FieldError> errors) {
        super(status, code, detail, errors, null);
    }

    /** Somebody has the e-mail address, or is about to. */
    static final class EmailTaken extends RegistrationRefused {
        private static final long serialVersionUID = 1L;

        EmailTaken() {
            super(HttpStatus.CONFLICT, "email_taken", "Somebody has registered with this e-mail address.", List.of());
        }
    }

    /** Somebody has the handle, or is about to. */
    static final class HandleTaken extends RegistrationRefused {
        private static final long serialVersionUID = 1L;

        HandleTaken() {
            super(HttpStatus.CONFLICT, "handle_taken", "Somebody else has this handle.", List.of());
        }
    }

    /** What profile-service does not accept. */
    static final class BadPerson extends RegistrationRefused {
        private static final long serialVersionUID = 1L;

        BadPerson(String code, List<FieldError> errors) {
            super(HttpStatus.BAD_REQUEST, code, errors.getFirst().message(), errors);
        }
    }

    /** Terms that are not in force. */
    static final class TermsNotAccepted extends RegistrationRefused {
        private static final long serialVersionUID = 1L;
        private static final String DETAIL = "The terms that are in force have to be accepted.";

        TermsNotAccepted() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "terms_not_accepted",
                    DETAIL,
                    List.of(new FieldError("/acceptedTerms", "terms_not_accepted", DETAIL)));
        }
    }
}
