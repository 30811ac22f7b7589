package com.petpal.profile.review;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is said of sitters. */
@RestController
final class ReviewsController {

    private final ListReviews list;

    ReviewsController(ListReviews list) {
        this.list = list;
    }

    @GetMapping("/v1/sitters/{userId}/reviews")
    Page<ListReviews.ReviewItem> reviews(
            @AuthenticationPrincipal Caller caller, @PathVariable UserId userId, PageRequest page) {
        return list.list(caller.userId(), userId, page);
    }
}
