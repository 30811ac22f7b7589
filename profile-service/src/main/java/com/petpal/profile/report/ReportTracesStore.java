package com.petpal.profile.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What reports hold of people who are erased. They are found by indexes on every shard. */
@Component
final class ReportTracesStore {

    private static final String REPORTER = "filing.reporterId";
    private static final String ABOUT = "filing.aboutId";
    private static final String MODERATORS = "moderatorIds";
    private static final String MODERATOR = "moderatorId";

    private final MongoTemplate mongo;

    ReportTracesStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    List<Report> about(UserId person, int limit) {
        return find(where(ABOUT).is(person), limit);
    }

    List<Report> by(UserId reporter, int limit) {
        return find(where(REPORTER).is(reporter), limit);
    }

    List<Report> handledBy(UserId moderator, int limit) {
        return find(where(MODERATORS).is(moderator), limit);
    }

    private List<Report> find(Criteria which, int limit) {
        Query found = query(which).limit(limit).comment(Declared.ERASURE.comment());
        return mongo.find(found, StoredReport.class).stream()
                .map(StoredReport::toReport)
                .toList();
    }

    long remove(String reportId) {
        return mongo.remove(query(where("_id").is(reportId)), StoredReport.class)
                .getDeletedCount();
    }

    /** What they wrote goes with them; what they reported stays to be decided on. News that is still to be told names them no more. */
    void forgetReporter(String reportId, UserId reporter) {
        Optional.ofNullable(mongo.findOne(query(where("_id").is(reportId)), StoredReport.class))
                .map(StoredReport::pending)
                .ifPresent(events -> events.forEach(event -> forgetReporter(reportId, reporter, event)));
        mongo.updateFirst(
                query(where("_id").is(reportId)),
                new Update().unset(REPORTER).unset("filing.note"),
                StoredReport.class);
    }

    private void forgetReporter(String reportId, UserId reporter, PendingEvent event) {
        String unnamed = event.data().replace(",\"reporterId\":\"" + reporter + "\"", "");
        if (!unnamed.equals(event.data())) {
            mongo.updateFirst(
                    query(where("_id").is(reportId).and("pending.id").is(event.id())),
                    new Update().set("pending.$.data", unnamed),
                    StoredReport.class);
        }
    }

    /** That it was done, and when, stays. A claim of theirs is over. */
    void forgetModerator(String reportId, UserId moderator) {
        Criteria of = where("_id").is(reportId);
        mongo.updateFirst(
                query(where("_id").is(reportId).and("claim.moderatorId").is(moderator)),
                new Update().unset("claim"),
                StoredReport.class);
        for (String deeds : List.of("trail", "decisions")) {
            String theirs = deeds + "." + MODERATOR;
            var update = new Update().unset(deeds + ".$[deed]." + MODERATOR);
            update.filterArray(where("deed." + MODERATOR).is(moderator.toString()));
            mongo.findAndModify(query(where("_id").is(reportId).and(theirs).is(moderator)), update, StoredReport.class);
        }
        var undoings = new Update().unset("decisions.$[decision].undone." + MODERATOR);
        undoings.filterArray(where("decision.undone." + MODERATOR).is(moderator.toString()));
        mongo.findAndModify(
                query(where("_id")
                        .is(reportId)
                        .and("decisions.undone." + MODERATOR)
                        .is(moderator)),
                undoings,
                StoredReport.class);
        mongo.updateFirst(query(of), new Update().pull(MODERATORS, moderator), StoredReport.class);
    }
}
