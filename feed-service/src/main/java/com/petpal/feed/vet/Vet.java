package com.petpal.feed.vet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom it was decided whether they are a vet.
 *
 * @param trail every decision that is kept, the first one first
 */
record Vet(UserId userId, boolean verified, List<Decision> trail) {

    /** @param by which admin; absent once they have left */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(Instant at, @Nullable UserId by, boolean verified) {}

    Vet {
        trail = List.copyOf(trail);
    }
}
