package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.profile.review.Opinion;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who sits. All of it is idempotent by itself: a claim has a number, and a sitting one review. */
@RestController
@RequestMapping("/v1/sitting-requests/{sittingId}")
final class ClaimsController {

    private final ClaimSitting claim;
    private final HoldSitting hold;
    private final ReviewSitting review;

    ClaimsController(ClaimSitting claim, HoldSitting hold, ReviewSitting review) {
        this.claim = claim;
        this.hold = hold;
        this.review = review;
    }

    /** It tells where somebody lives, so nobody collects them: 10 at once, then one in ten minutes. */
    @PersonalLimit(value = "sitting-claim", atOnce = 10, paceSeconds = 600)
    @PostMapping("/claim")
    Grant claim(@AuthenticationPrincipal Caller caller, @PathVariable SittingId sittingId) {
        return Grant.of(claim.claim(caller.userId(), sittingId));
    }

    @PostMapping("/confirm")
    Grant confirm(
            @AuthenticationPrincipal Caller caller,
            @PathVariable SittingId sittingId,
            @Valid @RequestBody FenceNumber number) {
        return Grant.of(hold.confirm(caller.userId(), sittingId, number.fence()));
    }

    @PostMapping("/handback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handBack(
            @AuthenticationPrincipal Caller caller,
            @PathVariable SittingId sittingId,
            @Valid @RequestBody FenceNumber number) {
        hold.handBack(caller.userId(), sittingId, number.fence());
    }

    @PostMapping("/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable SittingId sittingId,
            @Valid @RequestBody FenceNumber number) {
        hold.complete(caller.userId(), sittingId, number.fence());
    }

    /** A review as its writer gets it back. */
    record Reviewed(Opinion review, Instant at) {}

    @PostMapping("/review")
    @ResponseStatus(HttpStatus.CREATED)
    Reviewed review(
            @AuthenticationPrincipal Caller caller,
            @PathVariable SittingId sittingId,
            @Valid @RequestBody Opinion opinion) {
        var written = review.review(caller.userId(), sittingId, opinion);
        return new Reviewed(written.opinion(), written.at());
    }
}
