package com.petpal.platform.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * An event as the document it belongs to carries it, until every group has confirmed it.
 *
 * @param id unique; effects are idempotent by it. Named, because Spring Data would store it as {@code _id}, where no
 *     update of a mark looks for it
 * @param aggregate the id of what changed
 * @param version of the aggregate, so that consumers can tell an older event
 * @param data JSON
 * @param traceparent the trace of the request that caused it
 * @param epoch of the stream it was put on, once that is worth remembering
 * @param entryId where on the stream it is, in that epoch
 */
public record PendingEvent(
        @Field("id") String id,
        String type,
        String aggregate,
        long version,
        Instant at,
        String data,
        @Nullable String traceparent,
        @Nullable String epoch,
        @Nullable String entryId) {}
