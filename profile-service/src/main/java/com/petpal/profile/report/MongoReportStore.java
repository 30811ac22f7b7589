package com.petpal.profile.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.moderation.ModerationAction;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Reports in {@code profile.reports}. */
@Component
final class MongoReportStore implements ReportStore {

    private static final ShardedCollection REPORTS =
            Collections.of("profile", "reports").orElseThrow();
    private static final String CLAIM = "claim";
    private static final String CLAIMANT = "claim.moderatorId";
    private static final String UNTIL = "claim.until";
    private static final String OPEN = "open";
    private static final String TRAIL = "trail";

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoReportStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    private record Filed(String reportId) {}

    @Override
    public boolean add(Report report) {
        var filed = outbox.event(IndexReports.FILED, report.reportId(), report.version(), new Filed(report.reportId()));
        try {
            mongo.insert(StoredReport.of(report, filed));
        } catch (DuplicateKeyException exists) {
            return false;
        }
        publish(report.reportId(), filed);
        return true;
    }

    @Override
    public Optional<Report> find(String reportId) {
        return Optional.ofNullable(mongo.findOne(query(of(reportId)), StoredReport.class))
                .map(StoredReport::toReport);
    }

    @Override
    public List<Report> findAll(Collection<String> reportIds) {
        var these = query(where("_id").in(reportIds)).comment(Declared.REPORTS.comment());
        return reportIds.isEmpty()
                ? List.of()
                : mongo.find(these, StoredReport.class).stream()
                        .map(StoredReport::toReport)
                        .toList();
    }

    @Override
    public boolean claim(String reportId, TrailEntry claimed, Instant until) {
        Criteria free = of(reportId)
                .and(OPEN)
                .is(true)
                .orOperator(
                        where(CLAIM).exists(false),
                        where(UNTIL).lte(claimed.at()),
                        where(CLAIMANT).is(claimed.moderatorId()));
        return update(free, deed(claimed).set(CLAIM, new Claim(by(claimed), until)));
    }

    @Override
    public boolean prolong(String reportId, UserId moderator, Instant now, Instant until) {
        Criteria held = of(reportId)
                .and(OPEN)
                .is(true)
                .and(CLAIMANT)
                .is(moderator)
                .and(UNTIL)
                .gt(now);
        return update(held, new Update().set(UNTIL, until));
    }

    @Override
    public boolean release(String reportId, TrailEntry released) {
        Criteria held = of(reportId).and(CLAIMANT).is(by(released));
        return update(held, deed(released).unset(CLAIM));
    }

    @Override
    public void note(String reportId, TrailEntry noted) {
        update(of(reportId).and("trail.entryId").ne(noted.entryId()), deed(noted));
    }

    @Override
    public boolean decide(Report seen, Decision decision) {
        var event = event(seen, decision, false);
        var decided = TrailEntry.of(
                decision.decisionId(),
                TrailEntry.Deed.DECIDED,
                Optional.ofNullable(decision.moderatorId()).orElseThrow(),
                decision.at());
        Criteria claimed = asSeen(seen, true)
                .and(CLAIMANT)
                .is(decision.moderatorId())
                .and(UNTIL)
                .gt(decision.at());
        var update = deed(decided).set(OPEN, false).unset(CLAIM).push("decisions", decision);
        return announced(seen, claimed, update, event);
    }

    @Override
    public boolean undo(Report seen, Decision inForce, TrailEntry undone) {
        var event = event(seen, inForce, true);
        Criteria decided = asSeen(seen, false).and("decisions.decisionId").is(inForce.decisionId());
        var update = deed(undone)
                .set(OPEN, true)
                .set("openSince", undone.at())
                .set("decisions.$.undone", new Decision.Undoing(undone.moderatorId(), undone.at()));
        return announced(seen, decided, update, event);
    }

    private PendingEvent event(Report seen, Decision decision, boolean undone) {
        return outbox.event(ModerationAction.TYPE, seen.reportId(), seen.version() + 1, action(seen, decision, undone));
    }

    private static ModerationAction action(Report report, Decision decision, boolean undone) {
        Filing filing = report.filing();
        Subject subject = filing.subject();
        return new ModerationAction(
                report.reportId(),
                decision.decisionId(),
                new ModerationAction.Subject(subject.type().text(), subject.id(), subject.parentId()),
                decision.action().text(),
                undone,
                filing.reporterId(),
                decision.action().isTold() ? filing.aboutId() : null,
                decision.until());
    }

    private boolean announced(Report seen, Criteria which, Update update, PendingEvent event) {
        boolean changed = update(which, Outbox.addTo(update.set("version", seen.version() + 1), event));
        if (changed) {
            publish(seen.reportId(), event);
        }
        return changed;
    }

    private void publish(String reportId, PendingEvent event) {
        outbox.publish(REPORTS, new Document("_id", reportId), List.of(event));
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, StoredReport.class).getMatchedCount() > 0;
    }

    private static Update deed(TrailEntry entry) {
        return new Update().push(TRAIL, entry).addToSet("moderatorIds", by(entry));
    }

    private static UserId by(TrailEntry entry) {
        return Optional.ofNullable(entry.moderatorId()).orElseThrow();
    }

    private static Criteria asSeen(Report seen, boolean open) {
        return of(seen.reportId()).and("version").is(seen.version()).and(OPEN).is(open);
    }

    private static Criteria of(String reportId) {
        return where("_id").is(reportId);
    }
}
