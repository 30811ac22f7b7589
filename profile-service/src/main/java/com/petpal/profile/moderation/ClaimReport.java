package com.petpal.profile.moderation;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.profile.moderation.ModerationProblem.ClaimedByAnother;
import com.petpal.profile.moderation.ModerationProblem.ReportClosed;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.ReportStore;
import com.petpal.profile.report.TrailEntry;
import com.petpal.profile.report.TrailEntry.Deed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Gives a report to one moderator at a time, for a while. */
@Component
final class ClaimReport {

    private final OpenCase cases;
    private final ReportStore store;
    private final ModerationSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    ClaimReport(OpenCase cases, ReportStore store, ModerationSettings settings, IdGenerator ids, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Claims it, or keeps a claim for longer. */
    Report claim(Moderator moderator, String reportId) {
        Report seen = cases.impartially(moderator, reportId);
        if (!seen.open()) {
            throw new ReportClosed();
        }
        Instant now = now();
        Instant until = now.plus(settings.claim());
        boolean claimed = store.prolong(reportId, moderator.userId(), now, until)
                || store.claim(reportId, entry(Deed.CLAIMED, moderator, now), until);
        Report after = cases.read(reportId);
        if (!claimed) {
            throw after.open() ? new ClaimedByAnother() : new ReportClosed();
        }
        return after;
    }

    /** Gives a claim back; of whoever has none it changes nothing. */
    void release(Moderator moderator, String reportId) {
        cases.read(reportId);
        store.release(reportId, entry(Deed.RELEASED, moderator, now()));
    }

    private TrailEntry entry(Deed deed, Moderator moderator, Instant now) {
        return TrailEntry.of(ids.random64(), deed, moderator.userId(), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
