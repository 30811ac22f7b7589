package com.petpal.platform.events;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An event as the fields of a stream's entry, or of a dead letter. */
final class EventFields {

    private EventFields() {}

    /** @throws RuntimeException of several kinds if they are not what an outbox writes */
    static DomainEvent event(Map<String, String> fields, JsonMapper json) {
        return new DomainEvent(
                fields.getOrDefault("id", ""),
                fields.getOrDefault("type", ""),
                fields.getOrDefault("aggregate", ""),
                Long.parseLong(fields.getOrDefault("version", "0")),
                Instant.parse(fields.getOrDefault("at", "1970-01-01T00:00:00Z")),
                json.readTree(fields.getOrDefault("data", "{}")),
                json);
    }
}
