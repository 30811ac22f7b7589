package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.graph.Blocks;
import com.petpal.profile.person.WhoExists;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes claims from whoever is blocked with the owner, or erased.
 *
 * <p>A block that begins while somebody claims is found by one of two: by the news of the block, which looks for claims, or by the news of
 * the claim, which looks for blocks, in the store and in no cache. So is somebody who is erased meanwhile.
 */
@Component
final class EndClaims {

    private final SittingStore store;
    private final ChangeSitting changes;
    private final Blocks blocks;
    private final WhoExists people;
    private final Clock clock;

    EndClaims(SittingStore store, ChangeSitting changes, Blocks blocks, WhoExists people, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.blocks = blocks;
        this.people = people;
        this.clock = clock;
    }

    /** Whatever one of two asks for and the other claimed, if they are blocked still. */
    void between(UserId one, UserId other) {
        if (blocks.between(one, other)) {
            store.claimed(one, other).forEach(sittingId -> end(sittingId, other));
            store.claimed(other, one).forEach(sittingId -> end(sittingId, one));
        }
    }

    void check(SittingRequest request) {
        Claim claim = request.claim();
        if (claim == null || request.state() != SittingRequest.State.CLAIMED) {
            return;
        }
        UserId sitter = claim.sitterId();
        if (!people.all(Set.of(sitter))) {
            changes.forget(request.sittingId(), sitter, now());
        } else if (blocks.between(request.ownerId(), sitter)) {
            end(request.sittingId(), sitter);
        }
    }

    private void end(SittingId sittingId, UserId sitter) {
        changes.change(
                sittingId,
                request -> request.state() == SittingRequest.State.CLAIMED && request.isClaimedBy(sitter)
                        ? Optional.of(request.released(Set.of(sitter), now()))
                        : Optional.empty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
