package com.petpal.profile.report;

import com.petpal.platform.web.PageRequest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How long the oldest report has waited for a decision, as {@code petpal_reports_oldest_open_seconds}; 0 if none does. A
 * report is to be answered within 24 h. Read when asked for, from one shard; no number while MongoDB is away.
 */
@Component
final class OldestOpenReport implements MeterBinder {

    private static final PageRequest SOME = new PageRequest(10, null);

    private final ReportLists lists;
    private final Clock clock;

    OldestOpenReport(ReportLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("petpal.reports.oldest.open.seconds", this, OldestOpenReport::seconds)
                .description("Age of the oldest report that waits for a decision")
                .register(meters);
    }

    double seconds() {
        return lists.page(ReportLists.OPEN, SOME).items().stream()
                .findFirst()
                .map(report ->
                        Duration.between(report.openSince(), clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
    }
}
