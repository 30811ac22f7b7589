package com.petpal.profile.playdate;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a playdate cannot be as somebody wants it. */
abstract sealed class PlaydateProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PlaydateProblem(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** A pet is brought by whoever does not care for it; or there is no such pet. */
    static final class NotYourPets extends PlaydateProblem {
        private static final long serialVersionUID = 1L;

        NotYourPets() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "not_your_pets", "Only pets that you own or co-own can come.");
        }
    }

    /** The playdate is for pets of another species. */
    static final class OtherSpecies extends PlaydateProblem {
        private static final long serialVersionUID = 1L;

        OtherSpecies() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "other_species", "This playdate is for another species.");
        }
    }

    /** Hosts come anyway. */
    static final class OwnPlaydate extends PlaydateProblem {
        private static final long serialVersionUID = 1L;

        OwnPlaydate() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "own_playdate", "You host this playdate.");
        }
    }

    /** More are going already. */
    static final class CapacityTooSmall extends PlaydateProblem {
        private static final long serialVersionUID = 1L;

        CapacityTooSmall(int going) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "capacity_too_small", going + " are going already.");
        }
    }

    /** Even the waitlist has no place any more. */
    static final class PlaydateFull extends PlaydateProblem {
        private static final long serialVersionUID = 1L;

        PlaydateFull(int most) {
            super(HttpStatus.CONFLICT, "playdate_full", "There are " + most + " who wait already.");
        }
    }

    /** It was cancelled. */
    static final class PlaydateCancelled extends PlaydateProblem {
        private static final long serialVersionUID = 1L;

        PlaydateCancelled() {
            super(HttpStatus.CONFLICT, "playdate_cancelled", "This playdate was cancelled.");
        }
    }

    /** It has ended. */
    static final class PlaydateOver extends PlaydateProblem {
        private static final long serialVersionUID = 1L;

        PlaydateOver() {
            super(HttpStatus.CONFLICT, "playdate_over", "This playdate is over.");
        }
    }
}
