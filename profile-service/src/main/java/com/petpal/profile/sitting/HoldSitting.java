package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.profile.sitting.SittingProblem.NotBegun;
import com.petpal.profile.sitting.SittingProblem.StaleFence;
import com.petpal.profile.sitting.SittingRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a sitter does with their claim. Each needs the number of the claim that holds: one that ended moves nothing any more. */
@Component
final class HoldSitting {

    private final ChangeSitting changes;
    private final SittingVisibility visibility;
    private final Clock clock;

    HoldSitting(ChangeSitting changes, SittingVisibility visibility, Clock clock) {
        this.changes = changes;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Has the claim hold to the end of the sitting. Again changes nothing. */
    SittingRequest confirm(UserId sitter, SittingId sittingId, long fence) {
        return held(
                sitter,
                sittingId,
                fence,
                (request, claim) -> claim.expiresAt().isBefore(request.details().to())
                        ? Optional.of(request.confirmed(claim))
                        : Optional.empty());
    }

    /** Gives it back; others hear of it, and whoever gave it back does not. */
    void handBack(UserId sitter, SittingId sittingId, long fence) {
        held(sitter, sittingId, fence, (request, claim) -> Optional.of(request.released(Set.of(sitter), now())));
    }

    /** What is completed is completed: the same claim may say so again. */
    void complete(UserId sitter, SittingId sittingId, long fence) {
        SittingRequest seen = requireSitter(sitter, sittingId);
        if (seen.state(now()) == State.COMPLETED && isOf(seen, sitter, fence)) {
            return;
        }
        held(sitter, sittingId, fence, (request, claim) -> {
            if (request.details().from().isAfter(now())) {
                throw new NotBegun();
            }
            return Optional.of(request.ended(State.COMPLETED, now()));
        });
    }

    private SittingRequest held(
            UserId sitter,
            SittingId sittingId,
            long fence,
            BiFunction<SittingRequest, Claim, Optional<SittingRequest>> change) {
        requireSitter(sitter, sittingId);
        return changes.change(sittingId, request -> {
            Claim claim = request.heldBy(sitter, now())
                    .filter(held -> request.fence() == fence)
                    .orElseThrow(StaleFence::new);
            return change.apply(request, claim);
        });
    }

    private SittingRequest requireSitter(UserId sitter, SittingId sittingId) {
        SittingRequest seen = visibility.requireKnown(sitter, sittingId);
        if (seen.isOwnedBy(sitter)) {
            throw new Forbidden("Only whoever claimed it may do that.");
        }
        return seen;
    }

    private static boolean isOf(SittingRequest request, UserId sitter, long fence) {
        return request.isClaimedBy(sitter) && request.fence() == fence;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
