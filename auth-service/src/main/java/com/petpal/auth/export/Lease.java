package com.petpal.auth.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The right to work on an export, which whoever works keeps and whoever died loses. */
final class Lease {

    private static final int RENEWALS = 4;

    private final ExportStore exports;
    private final Export mine;
    private final Duration length;
    private final Clock clock;
    private Instant renewAt;

    /** @param mine as it was when the lease was taken */
    Lease(ExportStore exports, Export mine, Duration length, Clock clock) {
        this.exports = exports;
        this.mine = mine;
        this.length = length;
        this.clock = clock;
        this.renewAt = next(clock.instant());
    }

    /** Renews it if that is due, at the pace of the work. */
    void keep() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return;
        }
        if (!exports.change(mine, mine.leased(now.plus(length)))) {
            throw new IllegalStateException("somebody else works on this export");
        }
        renewAt = next(now);
    }

    private Instant next(Instant now) {
        return now.plus(length.dividedBy(RENEWALS));
    }
}
