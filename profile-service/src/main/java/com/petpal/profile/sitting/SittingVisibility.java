package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.nearby.SittersNear;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.sitting.SittingRequest.State;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Shows sitting requests to their owners, to whoever claimed them, and while they are open to sitters who come so far and whom the owner
 * shares with; nothing to whoever is blocked. For everybody else there is no such request.
 */
@Component
final class SittingVisibility {

    private final SittingStore store;
    private final Visibility visibility;
    private final SittersNear sitters;
    private final Clock clock;

    SittingVisibility(SittingStore store, Visibility visibility, SittersNear sitters, Clock clock) {
        this.store = store;
        this.visibility = visibility;
        this.sitters = sitters;
        this.clock = clock;
    }

    /** @throws NotFound if there is none that the reader may know of */
    SittingRequest requireRead(UserId reader, SittingId sittingId) {
        Instant now = clock.instant();
        return store.find(sittingId)
                .filter(request -> request.isOwnedBy(reader)
                        || mayFollowUp(reader, request)
                        || (request.state(now) == State.OPEN && mayTake(reader, request)))
                .orElseThrow(() -> new NotFound("sitting request"));
    }

    /** The same for whoever does something about it, and finds out that somebody else was faster. */
    SittingRequest requireKnown(UserId caller, SittingId sittingId) {
        return store.find(sittingId)
                .filter(request -> request.isOwnedBy(caller)
                        || (request.isClaimedBy(caller) && visibility.mayMeet(caller, request.ownerId()))
                        || mayTake(caller, request))
                .orElseThrow(() -> new NotFound("sitting request"));
    }

    /** Whoever has it, or had it to the end. */
    private boolean mayFollowUp(UserId reader, SittingRequest request) {
        State state = request.state(clock.instant());
        return request.isClaimedBy(reader)
                && state != State.OPEN
                && state != State.EXPIRED
                && visibility.mayMeet(reader, request.ownerId());
    }

    private boolean mayTake(UserId reader, SittingRequest request) {
        return visibility.mayRead(reader, request.ownerId()) && sitters.comesTo(reader, request.cell());
    }
}
