package com.petpal.profile.sitting;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a sitting cannot be as somebody wants it. */
abstract sealed class SittingProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private SittingProblem(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** A pet is of somebody else; or there is no such pet. */
    static final class NotYourPets extends SittingProblem {
        private static final long serialVersionUID = 1L;

        NotYourPets() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "not_your_pets", "Only pets that you own or co-own can be sat.");
        }
    }

    /** Owners sit their pets anyway. */
    static final class OwnRequest extends SittingProblem {
        private static final long serialVersionUID = 1L;

        OwnRequest() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "own_sitting_request", "Somebody else has to take your request.");
        }
    }

    /** Somebody else was faster. */
    static final class AlreadyClaimed extends SittingProblem {
        private static final long serialVersionUID = 1L;

        AlreadyClaimed() {
            super(HttpStatus.CONFLICT, "already_claimed", "Somebody else was faster.");
        }
    }

    /** The claim of this number does not hold any more, or never was this person's. */
    static final class StaleFence extends SittingProblem {
        private static final long serialVersionUID = 1L;

        StaleFence() {
            super(HttpStatus.CONFLICT, "stale_fence", "This claim has ended, or is somebody else's by now.");
        }
    }

    /** It was completed or cancelled, or its time has passed. */
    static final class SittingOver extends SittingProblem {
        private static final long serialVersionUID = 1L;

        SittingOver() {
            super(HttpStatus.CONFLICT, "sitting_over", "This request is completed, cancelled or expired.");
        }
    }

    /** Nothing is completed before it began. */
    static final class NotBegun extends SittingProblem {
        private static final long serialVersionUID = 1L;

        NotBegun() {
            super(HttpStatus.CONFLICT, "sitting_not_begun", "A sitting can be completed once it has begun.");
        }
    }

    /** Nothing is reviewed before it is completed. */
    static final class NotCompleted extends SittingProblem {
        private static final long serialVersionUID = 1L;

        NotCompleted() {
            super(HttpStatus.CONFLICT, "sitting_not_completed", "A sitting is reviewed once it is completed.");
        }
    }

    /** Requests near a place are for those who would take one. */
    static final class SittersOnly extends SittingProblem {
        private static final long serialVersionUID = 1L;

        SittersOnly() {
            super(HttpStatus.FORBIDDEN, "sitters_only", "For sitters who are available and share their place.");
        }
    }
}
