package com.petpal.profile.report;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a report is not taken. */
abstract sealed class ReportProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ReportProblem(String code, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** People do not report themselves, nor what is theirs. */
    static final class CannotReportSelf extends ReportProblem {
        private static final long serialVersionUID = 1L;

        CannotReportSelf() {
            super("cannot_report_self", "This is yours: change it, or delete it.");
        }
    }

    /** It was decided on again and again. */
    static final class ReportedOften extends ReportProblem {
        private static final long serialVersionUID = 1L;

        ReportedOften(int most) {
            super("reported_often", "You have reported this " + most + " times, and each time it was decided on.");
        }
    }
}
