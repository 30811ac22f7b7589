package com.petpal.localstack.documents;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * The last answer of each session, kept in the same commit as its write: a driver that lost the answer sends the write
 * again with the same number and must hear what it did, not do it twice.
 */
final class RetriedWrites {

    /** As long as a session lives without being used. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final MVMap<String, Kept> answers;

    RetriedWrites(MVMap<String, Kept> answers) {
        this.answers = answers;
    }

    /**
     * An answer given before.
     *
     * @param number of the write within its session
     */
    record Kept(long number, Document answer, Instant at) implements Serializable {}

    /** Where in which session a write stands. */
    private record Place(String session, long number) {}

    Optional<Document> answered(Document command) {
        return place(command)
                .flatMap(place -> Optional.ofNullable(answers.get(place.session()))
                        .filter(kept -> kept.number() == place.number()))
                .map(Kept::answer);
    }

    void keep(Document command, Document answer, Instant now) {
        place(command)
                .ifPresent(place -> answers.put(place.session(), new Kept(place.number(), answer.cloneDeeply(), now)));
    }

    void forget(Instant now) {
        answers.entrySet().stream()
                .filter(kept -> kept.getValue().at().plus(LIFE).isBefore(now))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(answers::remove);
    }

    /** Empty for a command that the driver would not send twice. */
    private static Optional<Place> place(Document command) {
        var id = command.get("lsid") instanceof Document session ? session.get("id") : null;
        return id != null && command.get("txnNumber") instanceof Number number
                ? Optional.of(new Place(text(id), number.longValue()))
                : Optional.empty();
    }

    private static String text(Object id) {
        return id instanceof BinData data ? HexFormat.of().formatHex(data.getData()) : id.toString();
    }
}
