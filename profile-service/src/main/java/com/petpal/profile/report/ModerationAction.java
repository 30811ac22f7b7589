package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code moderation.action}: a decision was taken, or taken back. Whoever has the subject carries it out;
 * whoever notifies tells both people.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModerationAction(
        String reportId,
        String decisionId,
        Subject subject,
        Action action,
        boolean undone,
        @Nullable UserId reporterId,
        @Nullable UserId aboutId,
        @Nullable Instant until) {

    public static final String TYPE = "moderation.action";

    static ModerationAction of(Report report, Decision decision, boolean undone) {
        Filing filing = report.filing();
        return new ModerationAction(
                report.reportId(),
                decision.decisionId(),
                filing.subject(),
                decision.action(),
                undone,
                filing.reporterId(),
                decision.action().isTold() ? filing.aboutId() : null,
                decision.until());
    }
}
