package com.petpal.profile.report;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Erases somebody from reports: those about them go, for nothing of them is left to decide on; those by them stay, without
 * their name and note; what they did as a moderator stays, without their name.
 */
@Component
@Order(40)
final class EraseReports implements ErasureStep {

    private static final int BATCH = 100;

    private final ReportTracesStore traces;
    private final ReportLists lists;

    EraseReports(ReportTracesStore traces, ReportLists lists) {
        this.traces = traces;
        this.lists = lists;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<Report> some = traces.about(userId, BATCH);
        while (!some.isEmpty()) {
            some.forEach(report -> {
                lists.remove(report);
                count.erased("reports", traces.remove(report.reportId()));
            });
            some = traces.about(userId, BATCH);
        }
        some = traces.by(userId, BATCH);
        while (!some.isEmpty()) {
            some.forEach(report -> traces.forgetReporter(report.reportId(), userId));
            count.erased("reports_filed", some.size());
            some = traces.by(userId, BATCH);
        }
        some = traces.handledBy(userId, BATCH);
        while (!some.isEmpty()) {
            some.forEach(report -> traces.forgetModerator(report.reportId(), userId));
            some = traces.handledBy(userId, BATCH);
        }
        lists.removeListsOf(userId);
    }
}
