package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator did with a report. Entries are only ever added.
 *
 * @param moderatorId absent once the moderator is erased
 * @param text of a note
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntry(
        String entryId,
        Deed deed,
        @Nullable UserId moderatorId,
        Instant at,
        @Nullable String text) {

    /** Kinds of entries. */
    public enum Deed {
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("noted")
        NOTED,
        /** The entry has the id of its decision. */
        @JsonProperty("decided")
        DECIDED,
        @JsonProperty("undone")
        UNDONE
    }

    public static TrailEntry of(String entryId, Deed deed, UserId moderator, Instant at) {
        return new TrailEntry(entryId, deed, moderator, at, null);
    }
}
