package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

/** Who comes to a playdate. All of it is idempotent by itself: a person is in a playdate once. */
@RestController
@RequestMapping("/v1/playdates/{playdateId}")
final class RsvpController {

    private final JoinPlaydate join;
    private final ListAttendees attendees;

    RsvpController(JoinPlaydate join, ListAttendees attendees) {
        this.join = join;
        this.attendees = attendees;
    }

    /** It tells where a playdate is, so nobody goes to all of them: 30 at once, then one in two minutes. */
    @PersonalLimit(value = "rsvp", atOnce = 30, paceSeconds = 120)
    @PutMapping("/rsvp")
    RsvpAnswer join(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PlaydateId playdateId,
            @Valid @RequestBody(required = false) @Nullable NewRsvp rsvp) {
        var petIds = (rsvp == null ? NewRsvp.ALONE : rsvp).petIds();
        return RsvpAnswer.of(join.join(caller.userId(), playdateId, petIds), caller.userId());
    }

    @DeleteMapping("/rsvp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal Caller caller, @PathVariable PlaydateId playdateId) {
        join.leave(caller.userId(), playdateId);
    }

    @GetMapping("/attendees")
    Page<ListAttendees.Attendee> attendees(
            @AuthenticationPrincipal Caller caller, @PathVariable PlaydateId playdateId, PageRequest page) {
        return attendees.list(caller.userId(), playdateId, page);
    }
}
