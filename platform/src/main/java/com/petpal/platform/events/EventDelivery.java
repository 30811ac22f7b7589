package com.petpal.platform.events;

import com.petpal.platform.telemetry.TraceContext;
import com.petpal.platform.web.Refusals;
import io.lettuce.core.StreamMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives one event to one handler, within the trace of the request that caused it, and decides what its failure means.
 */
final class EventDelivery {

    private static final Logger log = LoggerFactory.getLogger(EventDelivery.class);
    private static final Duration OUTAGE_PAUSE = Duration.ofMillis(500);

    private final EventHandler handler;
    private final DeadLetterStore deadLetters;
    private final JsonMapper json;
    private final Clock clock;
    private final MeterRegistry meters;
    private final int attempts;

    EventDelivery(
            EventHandler handler,
            DeadLetterStore deadLetters,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters,
            int attempts) {
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
        this.attempts = attempts;
        meters.counter("petpal.events.dead.letters", "group", handler.group());
    }

    int workers() {
        return handler.workers();
    }

    /** Nothing for what nobody can read: it is put aside soon. */
    long cost(StreamMessage<String, String> entry) {
        try {
            return entry.getBody() == null ? 0 : handler.cost(event(entry.getBody()));
        } catch (RuntimeException unreadable) {
            return 0;
        }
    }

    /**
     * Handles an entry. An outage is waited out, for other events would meet it too; any other failure is counted.
     *
     * @param deliveries how often the entry was given out, this time included
     * @return whether it is done with: handled, not of interest, or put aside
     */
    boolean deliver(StreamMessage<String, String> entry, long deliveries, BooleanSupplier stopped) {
        Map<String, String> fields = entry.getBody();
        if (!handler.types().contains(fields.getOrDefault("type", ""))) {
            return true;
        }
        while (!stopped.getAsBoolean()) {
            try {
                return attempt(entry, deliveries);
            } catch (RuntimeException failure) {
                if (!isOutage(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(OUTAGE_PAUSE.toNanos());
            }
        }
        return false;
    }

    /** Throws only where a store is away, this service's own for dead letters among them. */
    private boolean attempt(StreamMessage<String, String> entry, long deliveries) {
        Map<String, String> fields = entry.getBody();
        try {
            handle(event(fields), fields.getOrDefault("traceparent", ""));
            count("handled");
            return true;
        } catch (RuntimeException failure) {
            if (isOutage(failure)) {
                throw failure;
            }
            count("failed");
            return failed(entry, deliveries, failure);
        }
    }

    private void handle(DomainEvent event, String cause) {
        String traceparent = TraceContext.continued(cause);
        try (var span = EventSpan.start(handler.group(), event, traceparent);
                var trace = TraceContext.open(traceparent)) {
            handler.handle(event);
        }
    }

    private boolean failed(StreamMessage<String, String> entry, long deliveries, RuntimeException failure) {
        log.warn(
                "{} failed on {} {} (attempt {}): {}",
                handler.group(),
                entry.getBody().get("type"),
                entry.getBody().get("id"),
                deliveries,
                failure.getClass().getName());
        if (deliveries < attempts) {
            return false;
        }
        deadLetters.keep(handler.group(), entry, failure, clock.instant());
        meters.counter("petpal.events.dead.letters", "group", handler.group()).increment();
        return true;
    }

    private DomainEvent event(Map<String, String> fields) {
        return EventFields.event(fields, json);
    }

    private void count(String outcome) {
        meters.counter("petpal.events.handled", "group", handler.group(), "outcome", outcome)
                .increment();
    }

    private static boolean isOutage(RuntimeException failure) {
        return Refusals.of(failure).status() == 503;
    }
}
