package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.profile.sitting.SittingProblem.SittingOver;
import com.petpal.profile.sitting.SittingRequest.State;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an owner take a request back, whoever has it. Again changes nothing; what is over otherwise is not cancelled any more. */
@Component
final class CancelSitting {

    private final ChangeSitting changes;
    private final SittingVisibility visibility;
    private final Clock clock;

    CancelSitting(ChangeSitting changes, SittingVisibility visibility, Clock clock) {
        this.changes = changes;
        this.visibility = visibility;
        this.clock = clock;
    }

    void cancel(UserId owner, SittingId sittingId) {
        if (!visibility.requireRead(owner, sittingId).isOwnedBy(owner)) {
            throw new Forbidden("Only its owner may cancel a sitting request.");
        }
        changes.change(sittingId, request -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return switch (request.state(now)) {
                case OPEN, CLAIMED -> Optional.of(request.ended(State.CANCELLED, now));
                case CANCELLED -> Optional.empty();
                case COMPLETED, EXPIRED -> throw new SittingOver();
            };
        });
    }
}
