package com.petpal.profile.moderation;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a moderator cannot do something with a report. */
abstract sealed class ModerationProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ModerationProblem(HttpStatus status, String code, String detail) {
        super(status, code, detail);
    }

    /** Another moderator works on it. */
    static final class ClaimedByAnother extends ModerationProblem {
        private static final long serialVersionUID = 1L;

        ClaimedByAnother() {
            super(HttpStatus.CONFLICT, "claimed_by_another", "Another moderator works on this report.");
        }
    }

    /** Decisions are for who has claimed it. */
    static final class NotClaimed extends ModerationProblem {
        private static final long serialVersionUID = 1L;

        NotClaimed() {
            super(HttpStatus.CONFLICT, "report_not_claimed", "Claim the report, then decide.");
        }
    }

    /** It was decided on. */
    static final class ReportClosed extends ModerationProblem {
        private static final long serialVersionUID = 1L;

        ReportClosed() {
            super(HttpStatus.CONFLICT, "report_closed", "This report has been decided on.");
        }
    }

    /** There is no decision in force, or one that lasts. */
    static final class CannotBeUndone extends ModerationProblem {
        private static final long serialVersionUID = 1L;

        CannotBeUndone() {
            super(HttpStatus.CONFLICT, "cannot_be_undone", "There is no decision in force that can be undone.");
        }
    }

    /** Very much was noted. */
    static final class TrailFull extends ModerationProblem {
        private static final long serialVersionUID = 1L;

        TrailFull() {
            super(HttpStatus.CONFLICT, "trail_full", "There is no room for another note: decide.");
        }
    }

    /** Who is behind the subject is not known here. */
    static final class NobodyBehind extends ModerationProblem {
        private static final long serialVersionUID = 1L;

        NobodyBehind() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "nobody_behind",
                    "It is not known who is behind this: hide or remove it, and report the person.");
        }
    }

    /** A suspension ends within reach, and nothing else has an end. */
    static final class BadEnd extends ModerationProblem {
        private static final long serialVersionUID = 1L;

        BadEnd() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "bad_suspension_end",
                    "A suspension needs an end in the future, within a year; other actions have none.");
        }
    }
}
