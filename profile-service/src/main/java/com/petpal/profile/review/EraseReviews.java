package com.petpal.profile.review;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody wrote of sitters, whose stars are counted without it then, and what was written about them. */
@Component
@Order(37)
final class EraseReviews implements ErasureStep {

    private static final int BATCH = 100;

    private final ReviewStore store;
    private final ReadStars stars;

    EraseReviews(ReviewStore store, ReadStars stars) {
        this.store = store;
        this.stars = stars;
    }

    @Override
    public void erase(UserId userId, Count count) {
        long erased = store.removeAll(userId);
        stars.forget(userId);
        List<Review> some = store.someBy(userId, BATCH);
        while (!some.isEmpty()) {
            Map<UserId, List<Review>> bySitter = some.stream().collect(Collectors.groupingBy(Review::sitterId));
            for (Map.Entry<UserId, List<Review>> about : bySitter.entrySet()) {
                erased += store.remove(
                        about.getKey(),
                        about.getValue().stream().map(Review::sittingId).toList());
                stars.forget(about.getKey());
            }
            some = store.someBy(userId, BATCH);
        }
        count.erased("reviews", erased);
    }
}
