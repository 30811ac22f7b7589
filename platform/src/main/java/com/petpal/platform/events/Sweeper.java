package com.petpal.platform.events;

import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.web.Redacted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Finds marks that were forgotten: by a process that died, or because Redis was away or was flushed.
 *
 * <p>An event is published again only if it never was, or its epoch or its entry is gone; never because a consumer is
 * late.
 */
final class Sweeper {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final int MOST = 5_000;

    private final EventStreams stream;
    private final List<ShardedCollection> outboxes;
    private final StreamScripts streams;
    private final MarkStore marks;
    private final Outbox outbox;
    private final MongoConverter converter;
    private final Clock clock;
    private volatile Instant oldestMark = Instant.MAX;

    Sweeper(
            EventStreams stream,
            List<ShardedCollection> outboxes,
            StreamScripts streams,
            MarkStore marks,
            Outbox outbox,
            MongoConverter converter,
            Clock clock) {
        this.stream = stream;
        this.outboxes = List.copyOf(outboxes);
        this.streams = streams;
        this.marks = marks;
        this.outbox = outbox;
        this.converter = converter;
        this.clock = clock;
    }

    /** Age of the oldest mark that the last sweep saw, in seconds. */
    double oldestMarkSeconds() {
        Instant oldest = oldestMark;
        return oldest.equals(Instant.MAX)
                ? 0
                : Duration.between(oldest, clock.instant()).toMillis() / 1e3;
    }

    /** Another process sweeps: what this one saw last is old, and its age would grow for ever. */
    void rest() {
        oldestMark = Instant.MAX;
    }

    /** @param olderThan only marks of at least this age: younger ones are still in good hands */
    void sweep(Duration olderThan) {
        StreamState state = streams.state(stream);
        oldestMark = Instant.MAX;
        var confirmed = new ArrayList<Published>();
        for (ShardedCollection collection : outboxes) {
            marks.eachMarkedBefore(
                    collection,
                    clock.instant().minus(olderThan),
                    MOST,
                    document -> lookSafely(collection, document, state, confirmed));
        }
        if (!confirmed.isEmpty()) {
            marks.confirm(confirmed);
        }
    }

    /** One document that cannot be read keeps nobody from the others. */
    private void lookSafely(
            ShardedCollection collection, Document document, StreamState state, List<Published> confirmed) {
        try {
            look(collection, document, state, confirmed);
        } catch (RuntimeException unreadable) {
            log.warn("a mark of {} cannot be read", collection.name(), Redacted.of(unreadable));
        }
    }

    private void look(ShardedCollection collection, Document document, StreamState state, List<Published> confirmed) {
        Document key = MarkStore.key(collection, document);
        var lost = new ArrayList<PendingEvent>();
        for (Document stored : document.getList("pending", Document.class, List.of())) {
            PendingEvent event = converter.read(PendingEvent.class, stored);
            if (event.at().isBefore(oldestMark)) {
                oldestMark = event.at();
            }
            String epoch = event.epoch();
            String entryId = event.entryId();
            if (epoch == null || entryId == null) {
                lost.add(event);
                continue;
            }
            EntryId entry = EntryId.parse(entryId);
            if (state.hasConfirmed(epoch, entry)) {
                confirmed.add(new Published(collection, key, event.id(), epoch, entry, event.at()));
            } else if (state.hasLost(epoch, entry)) {
                lost.add(event);
            }
        }
        if (!lost.isEmpty()) {
            log.info("publishing {} events of {} again", lost.size(), collection.name());
            outbox.publish(collection, key, lost);
        }
    }
}
