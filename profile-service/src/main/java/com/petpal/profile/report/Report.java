package com.petpal.profile.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report and what became of it.
 *
 * @param open whether it waits for a decision
 * @param openSince since when: it was filed, or its last decision was undone
 * @param claim of whoever works on it; over or not
 * @param decisions oldest first; at most the last is in force
 * @param trail all that moderators did, oldest first
 * @param version counts filing, decisions and undoings
 */
public record Report(
        String reportId,
        Filing filing,
        boolean open,
        Instant openSince,
        @Nullable Claim claim,
        List<Decision> decisions,
        List<TrailEntry> trail,
        long version) {

    public Report {
        decisions = List.copyOf(decisions);
        trail = List.copyOf(trail);
    }

    static Report filed(String reportId, Filing filing) {
        return new Report(reportId, filing, true, filing.at(), null, List.of(), List.of(), 1);
    }

    /** Whoever works on it at the moment. */
    public Optional<Claim> claimAt(Instant now) {
        return Optional.ofNullable(claim).filter(held -> open && !held.isOver(now));
    }

    public Optional<Decision> decision(String decisionId) {
        return decisions.stream()
                .filter(decision -> decision.decisionId().equals(decisionId))
                .findFirst();
    }

    public Optional<Decision> inForce() {
        return decisions.stream().filter(Decision::isInForce).findFirst();
    }
}
