package com.petpal.profile.moderation;

import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.ReportLists;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Shows moderators what there is to decide on, and what was decided. */
@Component
final class ReadCases {

    private final OpenCase cases;
    private final ReportLists lists;
    private final Clock clock;

    ReadCases(OpenCase cases, ReportLists lists, Clock clock) {
        this.cases = cases;
        this.lists = lists;
        this.clock = clock;
    }

    /** @param state {@code open}: whatever has waited longest first; {@code closed}: the latest decision first */
    Page<CaseAnswer> page(String state, PageRequest page) {
        String list = switch (state) {
            case "open" -> ReportLists.OPEN;
            case "closed" -> ReportLists.CLOSED;
            default -> throw new BadInput("invalid_request", "state", "A state is open or closed.");
        };
        Page<Report> found = lists.page(list, page);
        return new Page<>(found.items().stream().map(this::answer).toList(), found.nextCursor());
    }

    CaseAnswer one(String reportId) {
        return answer(cases.read(reportId));
    }

    CaseAnswer answer(Report report) {
        return CaseAnswer.of(report, clock.instant());
    }
}
