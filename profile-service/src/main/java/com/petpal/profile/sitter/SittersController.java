package com.petpal.profile.sitter;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.profile.review.ReadStars;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody offers as a sitter. */
@RestController
@RequestMapping("/v1/sitters")
final class SittersController {

    private final Sitters sitters;
    private final ReadStars stars;

    SittersController(Sitters sitters, ReadStars stars) {
        this.sitters = sitters;
        this.stars = stars;
    }

    /** Each change is listed anew on every grid: 20 at once, then one a minute. */
    @PersonalLimit(value = "sitter-offer", atOnce = 20, paceSeconds = 60)
    @PutMapping("/me")
    SitterAnswer offer(@AuthenticationPrincipal Caller caller, @Valid @RequestBody SitterOffer offer) {
        return answer(sitters.offer(caller.userId(), offer));
    }

    @GetMapping("/me")
    SitterAnswer mine(@AuthenticationPrincipal Caller caller) {
        return answer(sitters.read(caller.userId(), caller.userId()));
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Caller caller) {
        sitters.end(caller.userId());
    }

    @GetMapping("/{userId}")
    SitterAnswer read(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        return answer(sitters.read(caller.userId(), userId));
    }

    private SitterAnswer answer(Sitter sitter) {
        return new SitterAnswer(sitter.userId(), sitter.offer(), stars.of(sitter.userId()));
    }
}
