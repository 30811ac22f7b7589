package com.petpal.auth.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When what happens to exports. */
@Component
final class ExportTime {

    private static final Duration LISTED = Duration.ofDays(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LEFT_OVER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final ExportSettings settings;
    private final Clock clock;

    ExportTime(ExportSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Lease lease(ExportStore exports, Export mine) {
        return new Lease(exports, mine, settings.lease(), clock);
    }

    Lease fetchLease(ExportStore exports, Export mine) {
        return new Lease(exports, mine, settings.fetchLease(), clock);
    }

    Instant leaseUntil() {
        return now().plus(settings.lease());
    }

    Instant fetchLeaseUntil() {
        return now().plus(settings.fetchLease());
    }

    Instant fileUntil() {
        return now().plus(settings.fileLife());
    }

    /** Chunks that nobody removes go by themselves, a while after the file. */
    Instant chunksUntil() {
        return fileUntil().plus(LEFT_OVER);
    }

    /** In whole seconds, as addresses have them. */
    Instant addressUntil() {
        return now().plus(settings.addressLife()).truncatedTo(ChronoUnit.SECONDS);
    }

    Instant listedUntil() {
        return now().plus(LISTED);
    }

    boolean isLastAttempt(Export export) {
        return export.attempts() >= settings.attempts();
    }

    /** When to begin again after an attempt that failed. */
    Instant nextAttempt(Export export) {
        Duration pause = settings.retryAfter().multipliedBy(1L << Math.min(export.attempts() - 1, MOST_DOUBLINGS));
        return now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
