package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.profile.review.Opinion;
import com.petpal.profile.review.Review;
import com.petpal.profile.review.WriteReview;
import com.petpal.profile.sitting.SittingProblem.NotCompleted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an owner say what they think of whoever sat, once that is completed. */
@Component
final class ReviewSitting {

    private final SittingVisibility visibility;
    private final WriteReview reviews;
    private final Clock clock;

    ReviewSitting(SittingVisibility visibility, WriteReview reviews, Clock clock) {
        this.visibility = visibility;
        this.reviews = reviews;
        this.clock = clock;
    }

    Review review(UserId owner, SittingId sittingId, Opinion opinion) {
        SittingRequest request = visibility.requireKnown(owner, sittingId);
        if (!request.isOwnedBy(owner)) {
            throw new Forbidden("Only its owner may review a sitting.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UserId sitter = Optional.ofNullable(request.claim())
                .filter(claim -> request.state(now) == SittingRequest.State.COMPLETED)
                .map(Claim::sitterId)
                .orElseThrow(NotCompleted::new);
        return reviews.write(new Review(sitter, sittingId, opinion, now));
    }
}
