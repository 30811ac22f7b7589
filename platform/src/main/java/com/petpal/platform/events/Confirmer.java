package com.petpal.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Takes the marks of confirmed events off their documents, lazily and in batches, and trims the stream behind them.
 *
 * <p>A mark that is not confirmed for a while learns where its event is, so that whoever sweeps does not take late
 * for lost.
 */
final class Confirmer {

    private static final int BATCH = 500;

    private final EventStreams stream;
    private final StreamScripts streams;
    private final Unconfirmed unconfirmed;
    private final MarkStore marks;
    private final Duration rememberAfter;
    private final Clock clock;
    private final Map<String, Instant> oldestWaiting = new ConcurrentHashMap<>();

    Confirmer(
            EventStreams stream,
            StreamScripts streams,
            Unconfirmed unconfirmed,
            MarkStore marks,
            EventSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.stream = stream;
        this.streams = streams;
        this.unconfirmed = unconfirmed;
        this.marks = marks;
        this.rememberAfter = settings.rememberAfter();
        this.clock = clock;
        stream.groups()
                .forEach(group -> meters.gauge(
                        "petpal.events.lag.seconds",
                        Tags.of("group", group),
                        this,
                        confirmer -> confirmer.lagSeconds(group)));
    }

    /** Seconds since the oldest event came that a group has not confirmed. */
    private double lagSeconds(String group) {
        Instant oldest = oldestWaiting.get(group);
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1e3);
    }

    void run() {
        StreamState state = streams.state(stream);
        observe(state);
        if (unconfirmed.isEmpty()) {
            return;
        }
        List<Published> confirmed = unconfirmed.take(event -> state.hasConfirmed(event.epoch(), event.entry()), BATCH);
        if (!confirmed.isEmpty()) {
            write(confirmed, marks::confirm);
            streams.trim(stream, state.watermark());
        }
        Instant late = clock.instant().minus(rememberAfter);
        List<Published> forgotten = unconfirmed.take(event -> event.at().isBefore(late), BATCH);
        if (!forgotten.isEmpty()) {
            write(forgotten, marks::remember);
        }
    }

    /** What could not be written is kept for the next time: without it the sweeper would have to publish again. */
    private void write(List<Published> events, Consumer<List<Published>> marks) {
        try {
            marks.accept(events);
        } catch (RuntimeException away) {
            unconfirmed.add(events);
            throw away;
        }
    }

    private void observe(StreamState state) {
        oldestWaiting.keySet().retainAll(state.oldestWaiting().keySet());
        state.oldestWaiting().forEach((group, entry) -> oldestWaiting.put(group, Instant.ofEpochMilli(entry.millis())));
    }
}
