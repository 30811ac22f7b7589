package com.petpal.profile.pet;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why somebody cannot be a co-owner. */
abstract sealed class PetProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PetProblem(String code, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** Owners are no co-owners. */
    static final class AlreadyOwner extends PetProblem {
        private static final long serialVersionUID = 1L;

        AlreadyOwner() {
            super("already_owner", "This is the owner of the pet.");
        }
    }

    /** The pet has as many as any may have, those who are invited included. */
    static final class CoOwnerLimit extends PetProblem {
        private static final long serialVersionUID = 1L;

        CoOwnerLimit(int most) {
            super("co_owner_limit", "A pet has at most " + most + " co-owners.");
        }
    }
}
