package com.petpal.profile.person;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a person cannot be made, or be looked at more closely. */
abstract sealed class PersonProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PersonProblem(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** Somebody has the handle, or is about to. */
    static final class HandleTaken extends PersonProblem {
        private static final long serialVersionUID = 1L;

        HandleTaken() {
            super(HttpStatus.CONFLICT, "handle_taken", "Somebody else has this handle.");
        }
    }

    /** The same user id with another handle. */
    static final class PersonExists extends PersonProblem {
        private static final long serialVersionUID = 1L;

        PersonExists() {
            super(HttpStatus.CONFLICT, "person_exists", "This person has another handle.");
        }
    }

    /** They share with their followers, and the reader is none. */
    static final class FollowersOnly extends PersonProblem {
        private static final long serialVersionUID = 1L;

        FollowersOnly() {
            super(HttpStatus.FORBIDDEN, "followers_only", "This person shares with their followers only.");
        }
    }
}
