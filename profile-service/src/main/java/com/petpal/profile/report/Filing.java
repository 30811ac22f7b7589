package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported, as they did.
 *
 * @param reporterId absent once the reporter is erased, as their note is
 * @param aboutId who is behind the subject; absent where only the service that has it knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Filing(
        @Nullable UserId reporterId,
        Subject subject,
        @Nullable UserId aboutId,
        Category category,
        @Nullable String note,
        Instant at) {

    /** Whether this person reported it or is behind it. */
    public boolean concerns(UserId person) {
        return person.equals(reporterId) || person.equals(aboutId);
    }
}
