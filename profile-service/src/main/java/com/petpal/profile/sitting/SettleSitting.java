package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.profile.sitting.SittingRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes down what a request has become by time alone: claims that ran out, sittings that took place, requests that nobody took. */
@Component
final class SettleSitting {

    private final ChangeSitting changes;
    private final Clock clock;

    SettleSitting(ChangeSitting changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    SittingRequest settle(SittingId sittingId) {
        return changes.change(sittingId, request -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            State state = request.state(now);
            if (state == request.state()) {
                return Optional.empty();
            }
            return Optional.of(state == State.OPEN ? lapsed(request, now) : request.ended(state, now));
        });
    }

    private static SittingRequest lapsed(SittingRequest request, Instant now) {
        Claim claim = request.claim();
        return request.released(claim == null ? Set.of() : Set.of(claim.sitterId()), now);
    }
}
