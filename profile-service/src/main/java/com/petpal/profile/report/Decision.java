package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decided. It stays as it is; that it was undone is noted.
 *
 * @param moderatorId absent once the moderator is erased
 * @param until when a suspension ends
 * @param message what whoever is behind the subject is told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        String decisionId,
        Action action,
        @Nullable UserId moderatorId,
        Instant at,
        @Nullable Instant until,
        @Nullable String message,
        @Nullable Undoing undone) {

    /** Who took a decision back, and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Undoing(@Nullable UserId moderatorId, Instant at) {}

    public boolean isInForce() {
        return undone == null;
    }
}
