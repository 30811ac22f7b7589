package com.petpal.profile.review;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.ProblemException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps what an owner says of a sitter: once, and then for good. */
@Component
public final class WriteReview {

    private final ReviewStore store;
    private final ReadStars stars;

    WriteReview(ReviewStore store, ReadStars stars) {
        this.store = store;
        this.stars = stars;
    }

    /**
     * The review, which may be there already if it says the same: the answer was lost.
     *
     * @throws AlreadyReviewed if another one was written of this sitting
     */
    public Review write(Review review) {
        boolean isFirst = store.add(review);
        stars.forget(review.sitterId());
        return isFirst
                ? review
                : find(review.sitterId(), review.sittingId())
                        .filter(known -> known.opinion().equals(review.opinion()))
                        .orElseThrow(AlreadyReviewed::new);
    }

    public Optional<Review> find(UserId sitterId, SittingId sittingId) {
        return store.find(sitterId, sittingId);
    }

    /** There is a review of this sitting, and it says something else. */
    static final class AlreadyReviewed extends ProblemException {
        private static final long serialVersionUID = 1L;

        AlreadyReviewed() {
            super(HttpStatus.CONFLICT, "already_reviewed", "A sitting is reviewed once.");
        }
    }
}
