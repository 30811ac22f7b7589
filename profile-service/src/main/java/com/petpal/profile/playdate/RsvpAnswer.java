package com.petpal.profile.playdate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a playdate.
 *
 * @param position on the waitlist, from 1 on; absent if they are going
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RsvpAnswer(Rsvp.State state, @Nullable Integer position, List<PetId> petIds) {

    static RsvpAnswer of(Playdate playdate, UserId guest) {
        Rsvp rsvp = playdate.rsvp(guest).orElseThrow();
        int ahead = playdate.guests().waitlisted().indexOf(rsvp);
        return new RsvpAnswer(rsvp.state(), ahead < 0 ? null : ahead + 1, rsvp.petIds());
    }
}
