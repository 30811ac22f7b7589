package com.petpal.profile.report;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Lets reporters see what becomes of their reports. */
@Component
final class ReadReports {

    private final ReportStore store;
    private final ReportLists lists;
    private final Clock clock;

    ReadReports(ReportStore store, ReportLists lists, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws NotFound also if somebody else filed it */
    ReportAnswer one(UserId reporter, String reportId) {
        return store.find(reportId)
                .filter(report -> reporter.equals(report.filing().reporterId()))
                .map(this::answer)
                .orElseThrow(() -> new NotFound("report"));
    }

    /** The latest first. */
    Page<ReportAnswer> by(UserId reporter, PageRequest page) {
        Page<Report> found = lists.page(ReportLists.by(reporter), page);
        return new Page<>(found.items().stream().map(this::answer).toList(), found.nextCursor());
    }

    ReportAnswer answer(Report report) {
        return ReportAnswer.of(report, clock.instant());
    }
}
