package com.petpal.profile.moderation;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.profile.moderation.ModerationProblem.BadEnd;
import com.petpal.profile.moderation.ModerationProblem.CannotBeUndone;
import com.petpal.profile.moderation.ModerationProblem.NobodyBehind;
import com.petpal.profile.moderation.ModerationProblem.NotClaimed;
import com.petpal.profile.moderation.ModerationProblem.ReportClosed;
import com.petpal.profile.report.Action;
import com.petpal.profile.report.Decision;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.ReportStore;
import com.petpal.profile.report.TrailEntry;
import com.petpal.profile.report.TrailEntry.Deed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides on a report, or takes a decision back. Each is one conditional write with its event; what must follow is done
 * by whoever reads that.
 */
@Component
final class DecideReport {

    private final OpenCase cases;
    private final ReportStore store;
    private final ModerationSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    DecideReport(OpenCase cases, ReportStore store, ModerationSettings settings, IdGenerator ids, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param decisionId chosen before the work begins, so that a retry after a crash finds the same decision
     * @throws NotClaimed if somebody else, or nobody, works on it
     */
    Decision decide(Moderator moderator, String reportId, String decisionId, NewDecision request) {
        Report seen = cases.impartially(moderator, reportId);
        Optional<Decision> again = seen.decision(decisionId);
        return again.orElseGet(() -> decide(moderator, seen, decisionId, request));
    }

    private Decision decide(Moderator moderator, Report seen, String decisionId, NewDecision request) {
        Instant now = now();
        requirePossible(seen, request, now);
        if (!seen.open()) {
            throw new ReportClosed();
        }
        var decision = new Decision(
                decisionId, request.action(), moderator.userId(), now, request.until(), request.message(), null);
        if (!store.decide(seen, decision)) {
            throw new NotClaimed();
        }
        return decision;
    }

    private void requirePossible(Report report, NewDecision request, Instant now) {
        if (request.action().needsSomebody() && report.filing().aboutId() == null) {
            throw new NobodyBehind();
        }
        Instant until = request.until();
        boolean suspends = request.action() == Action.SUSPEND;
        boolean within = until != null && until.isAfter(now) && !until.isAfter(now.plus(settings.longestSuspension()));
        if (suspends ? !within : until != null) {
            throw new BadEnd();
        }
    }

    /** Takes back the decision in force: the report waits for another one. */
    Report undo(Moderator moderator, String reportId) {
        Report seen = cases.impartially(moderator, reportId);
        Decision inForce = seen.inForce()
                .filter(decision -> decision.action().canBeUndone())
                .orElseThrow(CannotBeUndone::new);
        var entry = TrailEntry.of(ids.random64(), Deed.UNDONE, moderator.userId(), now());
        if (!store.undo(seen, inForce, entry)) {
            throw new CannotBeUndone();
        }
        return cases.read(reportId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
