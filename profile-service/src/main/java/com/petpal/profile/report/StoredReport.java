package com.petpal.profile.report;

import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/**
 * A report as MongoDB holds it; drawn in the package documentation.
 *
 * @param moderatorIds who did anything with it, so that their traces are found
 */
@Document("reports")
@Sharded(
        shardKey = {"_id"},
        immutableKey = true)
record StoredReport(
        @Id String id,
        Filing filing,
        boolean open,
        Instant openSince,
        @Nullable Claim claim,
        List<Decision> decisions,
        List<TrailEntry> trail,
        List<UserId> moderatorIds,
        long version,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static StoredReport of(Report report, PendingEvent event) {
        return new StoredReport(
                report.reportId(),
                report.filing(),
                report.open(),
                report.openSince(),
                report.claim(),
                report.decisions(),
                report.trail(),
                List.of(),
                report.version(),
                List.of(event),
                event.at());
    }

    Report toReport() {
        return new Report(id, filing, open, openSince, claim, decisions, trail, version);
    }
}
