package com.petpal.profile.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.profile.report.Action;
import com.petpal.profile.report.Category;
import com.petpal.profile.report.Decision;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.Subject;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision as it is told to whoever is behind the subject: who reported it, and who decided, is not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldDecision(
        String decisionId,
        Action action,
        Subject subject,
        Category category,
        Instant decidedAt,
        @Nullable Instant until,
        @Nullable String message,
        @Nullable Instant undoneAt) {

    /** The latest first. */
    static Stream<ToldDecision> of(Report report) {
        return report.decisions().reversed().stream()
                .filter(decision -> decision.action().isTold())
                .map(decision -> of(report, decision));
    }

    private static ToldDecision of(Report report, Decision decision) {
        var undone = decision.undone();
        return new ToldDecision(
                decision.decisionId(),
                decision.action(),
                report.filing().subject(),
                report.filing().category(),
                decision.at(),
                decision.until(),
                decision.message(),
                undone == null ? null : undone.at());
    }
}
