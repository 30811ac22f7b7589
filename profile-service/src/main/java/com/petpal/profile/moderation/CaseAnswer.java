package com.petpal.profile.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.profile.report.Claim;
import com.petpal.profile.report.Decision;
import com.petpal.profile.report.Filing;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.TrailEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as moderators see it.
 *
 * @param claim of whoever works on it; absent once it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseAnswer(
        String reportId,
        Filing filing,
        boolean open,
        Instant openSince,
        @Nullable Claim claim,
        List<Decision> decisions,
        List<TrailEntry> trail) {

    CaseAnswer {
        decisions = List.copyOf(decisions);
        trail = List.copyOf(trail);
    }

    static CaseAnswer of(Report report, Instant now) {
        return new CaseAnswer(
                report.reportId(),
                report.filing(),
                report.open(),
                report.openSince(),
                report.claimAt(now).orElse(null),
                report.decisions(),
                report.trail());
    }
}
