package com.petpal.profile.moderation;

import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.ReportStore;
import org.springframework.stereotype.Component;

/** Opens reports for moderators to work on. */
@Component
final class OpenCase {

    private final ReportStore store;

    OpenCase(ReportStore store) {
        this.store = store;
    }

    /** @throws NotFound if there is no such report */
    Report read(String reportId) {
        return store.find(reportId).orElseThrow(() -> new NotFound("report"));
    }

    /**
     * A report, for a moderator to do something with it.
     *
     * @throws Forbidden if they filed it, or it is about them
     */
    Report impartially(Moderator moderator, String reportId) {
        Report report = read(reportId);
        if (report.filing().concerns(moderator.userId())) {
            throw new Forbidden("Nobody works on what they reported, nor on what is about them.");
        }
        return report;
    }
}
