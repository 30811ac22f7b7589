package com.petpal.profile.moderation;

import com.petpal.platform.text.PlainText;
import com.petpal.profile.moderation.ModerationProblem.TrailFull;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.ReportStore;
import com.petpal.profile.report.TrailEntry;
import com.petpal.profile.report.TrailEntry.Deed;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Lets moderators note something for each other. */
@Component
final class NoteOnReport {

    private static final int MOST_ENTRIES = 500;

    private final OpenCase cases;
    private final ReportStore store;
    private final Clock clock;

    NoteOnReport(OpenCase cases, ReportStore store, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.clock = clock;
    }

    record NewNote(
            @NotNull @PlainText(max = 2_000, lines = true) String text) {}

    /** @param entryId chosen before the work begins, so that a retry after a crash makes the same note */
    TrailEntry note(Moderator moderator, String reportId, String entryId, NewNote note) {
        Report seen = cases.impartially(moderator, reportId);
        if (seen.trail().size() >= MOST_ENTRIES) {
            throw new TrailFull();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var noted = new TrailEntry(entryId, Deed.NOTED, moderator.userId(), now, note.text());
        store.note(reportId, noted);
        return noted;
    }
}
