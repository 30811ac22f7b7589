package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.graph.Blocks;
import com.petpal.profile.sitting.SittingProblem.AlreadyClaimed;
import com.petpal.profile.sitting.SittingProblem.OwnRequest;
import com.petpal.profile.sitting.SittingProblem.SittingOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets exactly one sitter have a request. Whoever has it claims again and gets the same claim.
 *
 * <p>Whether one of the two blocked the other is asked of the store and of no cache, for the answer tells where somebody lives: without
 * it nobody claims anything.
 */
@Component
final class ClaimSitting {

    private final ChangeSitting changes;
    private final SittingVisibility visibility;
    private final Blocks blocks;
    private final SittingSettings settings;
    private final Clock clock;

    ClaimSitting(
            ChangeSitting changes, SittingVisibility visibility, Blocks blocks, SittingSettings settings, Clock clock) {
        this.changes = changes;
        this.visibility = visibility;
        this.blocks = blocks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The request, which is theirs. */
    SittingRequest claim(UserId sitter, SittingId sittingId) {
        SittingRequest seen = visibility.requireKnown(sitter, sittingId);
        if (seen.isOwnedBy(sitter)) {
            throw new OwnRequest();
        }
        if (blocks.between(seen.ownerId(), sitter)) {
            throw new NotFound("sitting request");
        }
        return changes.change(sittingId, request -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (request.heldBy(sitter, now).isPresent()) {
                return Optional.empty();
            }
            return switch (request.state(now)) {
                case OPEN -> Optional.of(request.claimed(sitter, now.plus(holdOf(request)), now));
                case CLAIMED -> throw new AlreadyClaimed();
                case COMPLETED, CANCELLED, EXPIRED -> throw new SittingOver();
            };
        });
    }

    private Duration holdOf(SittingRequest request) {
        return settings.holdOf(request.details().urgency());
    }
}
