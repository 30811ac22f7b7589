package com.petpal.auth.export;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An export, as far as it is. What follows from each step is here; whether it may be taken is one conditional write.
 *
 * @param attempts how often making it was begun
 * @param fetches how often fetching it was begun
 * @param dueAt when somebody looks at it; for who makes or fetches it, the end of their lease
 * @param keptUntil when nothing of it is left; empty until it is over
 */
record Export(
        ExportId id,
        long number,
        State state,
        Instant askedAt,
        int attempts,
        int fetches,
        Optional<Content> content,
        Optional<Instant> dueAt,
        Optional<Instant> keptUntil) {

    /** How far an export is. */
    enum State {
        QUEUED,
        RUNNING,
        READY,
        FETCHING,
        FETCHED,
        EXPIRED,
        FAILED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        boolean isOver() {
            return this == FETCHED || this == EXPIRED || this == FAILED;
        }
    }

    /**
     * The file.
     *
     * @param attempt that made it
     * @param until when it is removed
     */
    record Content(int attempt, int chunks, long bytes, Instant until) {}

    static Export asked(ExportId id, long number, Instant now) {
        return new Export(id, number, State.QUEUED, now, 0, 0, Optional.empty(), Optional.of(now), Optional.empty());
    }

    Export running(Instant leaseUntil) {
        return with(State.RUNNING, attempts + 1, fetches, content, leaseUntil);
    }

    Export queuedAgain(Instant at) {
        return with(State.QUEUED, attempts, fetches, content, at);
    }

    Export ready(Content made) {
        return with(State.READY, attempts, fetches, Optional.of(made), made.until());
    }

    Export fetching(Instant leaseUntil) {
        return with(State.FETCHING, attempts, fetches + 1, content, leaseUntil);
    }

    Export readyAgain() {
        return ready(content.orElseThrow());
    }

    Export leased(Instant leaseUntil) {
        return with(state, attempts, fetches, content, leaseUntil);
    }

    Export over(State end, Instant kept) {
        return new Export(
                id, number, end, askedAt, attempts, fetches, Optional.empty(), Optional.empty(), Optional.of(kept));
    }

    /** The state it is truly in, also if nobody has looked since its time came. */
    State stateAt(Instant now) {
        boolean hasEnded = content.filter(file -> !file.until().isAfter(now)).isPresent();
        boolean isLate = dueAt.filter(due -> !due.isAfter(now)).isPresent();
        return switch (state) {
            case READY -> hasEnded ? State.EXPIRED : State.READY;
            case FETCHING -> isLate ? (hasEnded ? State.EXPIRED : State.READY) : State.FETCHING;
            case QUEUED, RUNNING, FETCHED, EXPIRED, FAILED -> state;
        };
    }

    private Export with(State next, int nextAttempts, int nextFetches, Optional<Content> file, Instant due) {
        return new Export(
                id, number, next, askedAt, nextAttempts, nextFetches, file, Optional.of(due), Optional.empty());
    }
}
