package com.petpal.platform.erasure;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Erases somebody in one service and answers for it with a receipt. A bean for each service that has steps. */
public final class EraseAccount implements EventHandler {

    private static final String DELETED = "account.deleted";

    private final String service;
    private final List<ErasureStep> steps;
    private final Receipts receipts;
    private final Clock clock;

    /** What was erased and not yet answered for: the next attempt will not find it any more. */
    private final Map<String, Map<String, Long>> unanswered = new ConcurrentHashMap<>();

    /**
     * @param service as its database is named
     * @param steps in their order
     */
    public EraseAccount(String service, List<ErasureStep> steps, Receipts receipts, Clock clock) {
        this.service = service;
        this.steps = List.copyOf(steps);
        this.receipts = receipts;
        this.clock = clock;
    }

    private record Deleted(String deletionId, int round) {}

    @Override
    public String group() {
        return service + ".erasure";
    }

    @Override
    public Set<String> types() {
        return Set.of(DELETED);
    }

    @Override
    public void handle(DomainEvent event) {
        UserId userId = UserId.parse(event.aggregate());
        Deleted deleted = event.payload(Deleted.class);
        String visit = deleted.deletionId() + ":" + deleted.round();
        Map<String, Long> counts = unanswered.computeIfAbsent(visit, first -> new TreeMap<>());
        steps.forEach(step -> step.erase(userId, (kind, number) -> counts.merge(kind, number, Long::sum)));
        receipts.deliver(
                deleted.deletionId(),
                new Receipt(deleted.round(), clock.instant().truncatedTo(ChronoUnit.MILLIS), counts));
        unanswered.remove(visit);
    }
}
