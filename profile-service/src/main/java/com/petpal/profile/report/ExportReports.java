package com.petpal.profile.report;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What somebody reported. What was decided about them is told by moderation; who reported them is not theirs to know. */
@Component
final class ExportReports implements ExportPart {

    private static final int PAGE = 100;

    private final ReadReports read;

    ExportReports(ReadReports read) {
        this.read = read;
    }

    @Override
    public Set<String> collections() {
        return Set.of("reports");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list("reports.json", reports -> each(userId, reports));
    }

    private void each(UserId userId, Consumer<Object> reports) {
        String cursor = null;
        do {
            Page<ReportAnswer> page = read.by(userId, new PageRequest(PAGE, cursor));
            page.items().forEach(reports);
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
