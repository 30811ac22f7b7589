package com.petpal.auth.recovery;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why somebody cannot prove what they want to prove. */
abstract sealed class RecoveryRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private RecoveryRefused(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** Never ours, for something else, used or over; never said which. */
    static final class LinkInvalid extends RecoveryRefused {
        private static final long serialVersionUID = 1L;

        LinkInvalid() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "link_invalid", "Links are good once and not for long: ask again.");
        }
    }
}
