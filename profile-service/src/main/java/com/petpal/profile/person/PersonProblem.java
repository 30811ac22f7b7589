package com.petpal.profile.person;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a person cannot be made. */
abstract sealed class PersonProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PersonProblem(String code, String detail) {
        super(HttpStatus.CONFLICT, code, detail);
    }

    /** Somebody has the handle, or is about to. */
    static final class HandleTaken extends PersonProblem {
        private static final long serialVersionUID = 1L;

        HandleTaken() {
            super("handle_taken", "Somebody else has this handle.");
        }
    }

    /** The same user id with another handle. */
    static final class PersonExists extends PersonProblem {
        private static final long serialVersionUID = 1L;

        PersonExists() {
            super("person_exists", "This person has another handle.");
        }
    }
}
