package com.petpal.auth.export;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes somebody's wish for all that is held about them. Until that is over, asking again is the same export.
 *
 * <p>Exports are numbered, and a number makes the id: of many who ask at once one adds it, the others find it.
 */
@Component
final class AskForExport {

    /** What a person may ask for in {@link #WINDOW}. The jobs say it themselves, exactly, with or without Redis. */
    private static final int MOST = 3;

    private static final Duration WINDOW = Duration.ofDays(1);

    private final ExportStore exports;
    private final Exporter exporter;
    private final AuditTrail trail;
    private final ExportTime time;

    AskForExport(ExportStore exports, Exporter exporter, AuditTrail trail, ExportTime time) {
        this.exports = exports;
        this.exporter = exporter;
        this.trail = trail;
        this.time = time;
    }

    /** @throws ExportRefused.TooMany if it was asked for too often */
    ExportId ask(UserId owner) {
        Instant now = time.now();
        List<Export> known = exports.of(owner);
        Optional<Export> unfinished =
                known.stream().filter(it -> !it.stateAt(now).isOver()).findFirst();
        if (unfinished.isPresent()) {
            return unfinished.get().id();
        }
        requireFew(known, now);
        long number = known.stream().mapToLong(Export::number).max().orElse(0) + 1;
        Export wanted = Export.asked(ExportId.of(owner, number), number, now);
        if (exports.add(wanted)) {
            trail.record(owner, Happening.EXPORT_ASKED);
            exporter.take(wanted);
        }
        return wanted.id();
    }

    private static void requireFew(List<Export> known, Instant now) {
        List<Instant> recent = known.stream()
                .map(Export::askedAt)
                .filter(at -> at.isAfter(now.minus(WINDOW)))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (recent.size() >= MOST) {
            throw new ExportRefused.TooMany(
                    Duration.between(now, recent.get(MOST - 1).plus(WINDOW)));
        }
    }
}
