package com.petpal.profile.moderation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.ReportLists;
import org.springframework.stereotype.Component;

/** Tells people what was decided about them and what is theirs. */
@Component
final class TellDecisions {

    private final ReportLists lists;

    TellDecisions(ReportLists lists) {
        this.lists = lists;
    }

    /** By the reports they were decided on, the latest first; a report may have several, or none any more. */
    Page<ToldDecision> about(UserId person, PageRequest page) {
        Page<Report> reports = lists.page(ReportLists.about(person), page);
        return new Page<>(reports.items().stream().flatMap(ToldDecision::of).toList(), reports.nextCursor());
    }
}
