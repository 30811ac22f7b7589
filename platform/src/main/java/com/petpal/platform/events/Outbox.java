package com.petpal.platform.events;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.telemetry.TraceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a store announces what it wrote. The event is part of the same write as the fact, and goes on its stream right
 * afterwards:
 *
 * <pre>{@code
 * PendingEvent event = outbox.event("post.created", id, 1, data);
 * insert(document with pending = List.of(event), pendingSince = event.at());     // or Outbox.addTo(update, event)
 * outbox.publish(collection, document's _id and shard key, List.of(event));
 * }</pre>
 */
public final class Outbox {

    private final StreamScripts streams;
    private final Unconfirmed unconfirmed;
    private final IdGenerator ids;
    private final Clock clock;
    private final JsonMapper json;

    Outbox(StreamScripts streams, Unconfirmed unconfirmed, IdGenerator ids, Clock clock, JsonMapper json) {
        this.streams = streams;
        this.unconfirmed = unconfirmed;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /**
     * An event about to be written, with the trace of this request.
     *
     * @param type as registered in {@link EventStreams}
     * @param aggregate the id of what changed
     * @param data a record, written as JSON
     */
    public PendingEvent event(String type, String aggregate, long version, Object data) {
        EventStreams.ofType(type);
        return new PendingEvent(
                ids.random128(),
                type,
                aggregate,
                version,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                json.writeValueAsString(data),
                TraceContext.traceparent().orElse(null),
                null,
                null);
    }

    /** Makes an update carry an event. */
    public static Update addTo(Update update, PendingEvent event) {
        return addTo(update, List.of(event));
    }

    /** Makes an update carry events, or none. */
    public static Update addTo(Update update, List<PendingEvent> events) {
        return events.isEmpty()
                ? update
                : update.push("pending")
                        .each(events.toArray())
                        .min("pendingSince", events.getFirst().at());
    }

    /**
     * Puts events on their stream: one round trip. Redis being away is no failure, for the sweeper finds the marks.
     *
     * @param key equality on {@code _id} and the whole shard key of the document that carries the marks
     * @return whether they are on the stream
     */
    public boolean publish(ShardedCollection collection, Document key, List<PendingEvent> events) {
        try {
            put(collection, key, events);
            return true;
        } catch (RedisAway away) {
            return false;
        }
    }

    private void put(ShardedCollection collection, Document key, List<PendingEvent> events) {
        EventStreams stream = EventStreams.ofType(events.getFirst().type());
        StreamScripts.Placed placed = streams.publish(stream, events);
        var published = new ArrayList<Published>();
        for (int i = 0; i < events.size(); i++) {
            published.add(new Published(
                    collection,
                    key,
                    events.get(i).id(),
                    placed.epoch(),
                    placed.entries().get(i),
                    clock.instant()));
        }
        unconfirmed.add(published);
    }
}
