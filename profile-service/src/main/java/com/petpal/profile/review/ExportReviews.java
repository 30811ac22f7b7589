package com.petpal.profile.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody wrote of sitters, and what was written of them, which is about them though others wrote it. */
@Component
final class ExportReviews implements ExportPart {

    private static final int PAGE = 100;

    private final ReviewStore store;

    ExportReviews(ReviewStore store) {
        this.store = store;
    }

    private record Written(
            UserId sitterId,
            SittingId sittingId,
            @JsonUnwrapped Opinion opinion,
            Instant at) {}

    private record Heard(@JsonUnwrapped Opinion opinion, Instant at) {}

    @Override
    public Set<String> collections() {
        return Set.of("reviews");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Review>pages(
                "reviews-written.json",
                last -> store.by(userId, last, PAGE),
                review -> new Written(review.sitterId(), review.sittingId(), review.opinion(), review.at()));
        zip.<Review>pages(
                "reviews-heard.json",
                last -> store.of(userId, last.map(review -> new ReviewStore.Place(review.at(), review.id())), PAGE),
                review -> new Heard(review.opinion(), review.at()));
    }
}
