package com.petpal.messaging.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message since it was sent. It follows from later entries and from what moderators decided.
 *
 * @param deletedAt since when it says nothing any more
 * @param hidden whether moderators hide what it says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Aftermath(
        @Nullable Instant deletedAt, @Nullable Boolean hidden, List<Reaction> reactions) {

    static final Aftermath NONE = new Aftermath(null, null, List.of());

    public Aftermath {
        reactions = List.copyOf(reactions);
    }

    /** What one member has reacted. */
    record Reaction(UserId userId, ReactionType type) {}
}
