package com.petpal.profile.report;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The lists that reports stand in. Whoever reads one looks at the reports too, and takes away the entries that events
 * which overtook each other have left behind.
 */
@Component
public final class ReportLists {

    /** Those that wait for a decision, the longest first. */
    public static final String OPEN = "reports:open";

    /** Those that were decided on, the latest first. */
    public static final String CLOSED = "reports:closed";

    private final Listings listings;
    private final ReportStore store;

    ReportLists(Listings listings, ReportStore store) {
        this.listings = listings;
        this.store = store;
    }

    /** Reports by somebody, the latest first. */
    public static String by(UserId reporter) {
        return "reports-by:" + reporter;
    }

    /** Reports that led to something that somebody was told, the latest first. */
    public static String about(UserId person) {
        return "moderation:" + person;
    }

    /** A page of a list, as it is now. */
    public Page<Report> page(String list, PageRequest page) {
        String kind = list.substring(0, list.indexOf(':'));
        List<Listing> entries = listings.fresh(list, "", page.cursor(kind), page.limit() + 1);
        List<Listing> shown = entries.stream().limit(page.limit()).toList();
        Map<String, Report> reports = store
                .findAll(shown.stream().map(Listing::subject).toList())
                .stream()
                .collect(Collectors.toMap(Report::reportId, Function.identity()));
        var items = new ArrayList<Report>();
        for (Listing entry : shown) {
            Report report = reports.get(entry.subject());
            if (report != null && entries(report).contains(entry)) {
                items.add(report);
            } else {
                listings.remove(entry);
            }
        }
        String next = entries.size() > shown.size()
                ? Cursor.encode(kind, shown.getLast().id())
                : null;
        return new Page<>(items, next);
    }

    /** Puts a report where it belongs now. */
    void update(Report report) {
        List<Listing> now = entries(report);
        now.forEach(listings::put);
        entriesOfBefore(report).stream().filter(entry -> !now.contains(entry)).forEach(listings::remove);
    }

    /** Takes a report, which is to be removed, out of all lists. */
    void remove(Report report) {
        entries(report).forEach(listings::remove);
        entriesOfBefore(report).forEach(listings::remove);
    }

    void removeListsOf(UserId person) {
        listings.removeList(by(person));
        listings.removeList(about(person));
    }

    private static List<Listing> entries(Report report) {
        var entries = new ArrayList<Listing>();
        entries.add(
                report.open() ? open(report) : closed(report, report.decisions().getLast()));
        Filing filing = report.filing();
        if (filing.reporterId() != null) {
            entries.add(new Listing(by(filing.reporterId()), ByTime.latestFirst(filing.at()), report.reportId()));
        }
        boolean told = report.decisions().stream()
                .anyMatch(decision -> decision.action().isTold());
        if (filing.aboutId() != null && told) {
            entries.add(new Listing(about(filing.aboutId()), ByTime.latestFirst(filing.at()), report.reportId()));
        }
        return entries;
    }

    private static List<Listing> entriesOfBefore(Report report) {
        var entries = new ArrayList<Listing>();
        entries.add(open(report));
        report.decisions().forEach(decision -> entries.add(closed(report, decision)));
        return entries;
    }

    private static Listing open(Report report) {
        return new Listing(OPEN, ByTime.earliestFirst(report.openSince()), report.reportId());
    }

    private static Listing closed(Report report, Decision decision) {
        return new Listing(CLOSED, ByTime.latestFirst(decision.at()), report.reportId());
    }
}
