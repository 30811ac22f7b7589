package com.petpal.profile.report;

import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.report.ReportProblem.CannotReportSelf;
import com.petpal.profile.report.ReportProblem.ReportedOften;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes a report.
 *
 * <p>The id says who reports what, and for which time: so of many requests at once one files it, and all get it.
 */
@Component
final class FileReport {

    private static final int MOST = 10;

    private final ReportStore store;
    private final FindSubject subjects;
    private final Clock clock;

    FileReport(ReportStore store, FindSubject subjects, Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @param isNew whether it was not there before */
    record Filed(Report report, boolean isNew) {}

    /**
     * The id of the open report that somebody has of a subject, or of their next one.
     *
     * @throws ReportedOften if there have been very many
     */
    String idFor(UserId reporter, Subject subject) {
        Predicate<String> closed =
                id -> store.find(id).filter(report -> !report.open()).isPresent();
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(time -> OpaqueId.derivedFrom("report:" + reporter + ":" + subject.text() + ":" + time))
                .filter(closed.negate())
                .findFirst()
                .orElseThrow(() -> new ReportedOften(MOST));
    }

    /** @param reportId from {@link #idFor}, before the work began */
    Filed file(UserId reporter, String reportId, NewReport request) {
        var about = subjects.behind(request.subject());
        if (about.filter(reporter::equals).isPresent()) {
            throw new CannotReportSelf();
        }
        Report fresh = Report.filed(
                reportId,
                new Filing(
                        reporter,
                        request.subject(),
                        about.orElse(null),
                        request.category(),
                        request.note(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        boolean added = store.add(fresh);
        return new Filed(added ? fresh : store.find(reportId).orElse(fresh), added);
    }
}
