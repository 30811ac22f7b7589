package com.petpal.profile.report;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.moderation.ModerationAction;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the lists of reports what the reports say. */
@Component
final class IndexReports implements EventHandler {

    static final String FILED = "report.filed";

    private final ReportStore store;
    private final ReportLists lists;

    IndexReports(ReportStore store, ReportLists lists) {
        this.store = store;
        this.lists = lists;
    }

    @Override
    public String group() {
        return "profile.reports";
    }

    @Override
    public Set<String> types() {
        return Set.of(FILED, ModerationAction.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        store.find(event.aggregate()).ifPresent(lists::update);
    }
}
