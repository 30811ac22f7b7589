package com.petpal.auth.deletion;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.auth.deletion.Deletion.State;
import com.petpal.platform.erasure.Receipt;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Deletions among {@code auth.jobs}; every command goes to the shard of the pseudonym. */
@Component
final class MongoDeletionStore implements DeletionStore {

    static final String KIND = "deletion";

    private static final String JOBS = "jobs";
    private static final String STATE = "state";
    private static final String ROUND = "round";
    private static final String ATTEMPTS = "attempts";

    private final MongoTemplate mongo;

    MongoDeletionStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(DeletionId id, UserId accountId, Instant askedAt, Instant erasesAt) {
        mongo.insert(
                new Document("_id", id.text())
                        .append("userId", id.pseudonym())
                        .append("kind", KIND)
                        .append(STATE, text(State.WAITING))
                        .append("accountId", accountId.toString())
                        .append("askedAt", Date.from(askedAt))
                        .append("erasesAt", Date.from(erasesAt))
                        .append(ROUND, 0)
                        .append(ATTEMPTS, 0)
                        .append("receipts", new Document())
                        .append("dueAt", Date.from(erasesAt)),
                JOBS);
    }

    @Override
    public Optional<Deletion> find(DeletionId id, Instant now) {
        return Optional.ofNullable(mongo.findOne(query(of(id)), Document.class, JOBS))
                .filter(job -> !job.containsKey("expiresAt")
                        || job.getDate("expiresAt").toInstant().isAfter(now))
                .map(MongoDeletionStore::deletion);
    }

    @Override
    public boolean announce(Deletion seen, int round, Instant dueAt) {
        Criteria asSeen = of(seen.id())
                .and(STATE)
                .is(text(seen.state()))
                .and(ROUND)
                .is(seen.round())
                .and(ATTEMPTS)
                .is(seen.attempts());
        Update next = new Update()
                .set(STATE, text(State.ERASING))
                .set(ROUND, round)
                .set(ATTEMPTS, round == seen.round() ? seen.attempts() + 1 : 1)
                .set("dueAt", Date.from(dueAt));
        return mongo.updateFirst(query(asSeen), next, JOBS).getMatchedCount() > 0;
    }

    @Override
    public void keep(DeletionId id, String service, Receipt receipt) {
        String place = "receipts." + service + "." + receipt.round();
        Criteria unanswered =
                of(id).and(STATE).is(text(State.ERASING)).and(place).exists(false);
        Document kept = new Document("erasedAt", Date.from(receipt.erasedAt()))
                .append("counts", new Document(Map.copyOf(receipt.counts())));
        mongo.updateFirst(query(unanswered), new Update().set(place, kept), JOBS);
    }

    @Override
    public void close(DeletionId id, State state, Instant expiresAt) {
        Update closed = new Update()
                .set(STATE, text(state))
                .set("expiresAt", Date.from(expiresAt))
                .unset("accountId")
                .unset("dueAt");
        mongo.updateFirst(query(of(id)), closed, JOBS);
    }

    private static Criteria of(DeletionId id) {
        return where("userId")
                .is(id.pseudonym())
                .and("_id")
                .is(id.text())
                .and("kind")
                .is(KIND);
    }

    private static Deletion deletion(Document job) {
        return new Deletion(
                new DeletionId(job.getString("_id")),
                State.valueOf(job.getString(STATE).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(job.getString("accountId")).map(UserId::parse),
                job.getDate("erasesAt").toInstant(),
                job.getInteger(ROUND),
                job.getInteger(ATTEMPTS),
                receipts(job.get("receipts", new Document())));
    }

    private static Map<String, List<Receipt>> receipts(Document byService) {
        return byService.keySet().stream()
                .collect(Collectors.toMap(
                        service -> service, service -> rounds(byService.get(service, Document.class))));
    }

    private static List<Receipt> rounds(Document byRound) {
        return byRound.keySet().stream()
                .sorted()
                .map(round -> receipt(Integer.parseInt(round), byRound.get(round, Document.class)))
                .toList();
    }

    private static Receipt receipt(int round, Document stored) {
        var counts = new HashMap<String, Long>();
        stored.get("counts", new Document()).forEach((kind, number) -> counts.put(kind, ((Number) number).longValue()));
        return new Receipt(round, stored.getDate("erasedAt").toInstant(), counts);
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
