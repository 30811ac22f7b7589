package com.petpal.platform.events;

import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened, as handlers get it.
 *
 * @param id the same for every repetition
 * @param aggregate the id of what changed
 * @param version of the aggregate
 */
public record DomainEvent(
        String id, String type, String aggregate, long version, Instant at, JsonNode data, JsonMapper json) {

    /**
     * The data as a record of the handler's own, which names only what it needs.
     *
     * @throws tools.jackson.core.JacksonException if the data is not of that shape
     */
    public <T> T payload(Class<T> type) {
        return json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(data);
    }
}
