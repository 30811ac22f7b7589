package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter sees it: which moderator does what is not theirs to know.
 *
 * @param outcome the decision in force; absent while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportAnswer(
        String reportId,
        Subject subject,
        Category category,
        @Nullable String note,
        Instant createdAt,
        State state,
        @Nullable Outcome outcome) {

    /** How far it is. */
    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("in_review")
        IN_REVIEW,
        @JsonProperty("closed")
        CLOSED
    }

    record Outcome(Action action, Instant decidedAt) {}

    static ReportAnswer of(Report report, Instant now) {
        Filing filing = report.filing();
        return new ReportAnswer(
                report.reportId(),
                filing.subject(),
                filing.category(),
                filing.note(),
                filing.at(),
                state(report, now),
                report.inForce()
                        .map(decision -> new Outcome(decision.action(), decision.at()))
                        .orElse(null));
    }

    private static State state(Report report, Instant now) {
        if (!report.open()) {
            return State.CLOSED;
        }
        return report.claimAt(now).isPresent() ? State.IN_REVIEW : State.OPEN;
    }
}
