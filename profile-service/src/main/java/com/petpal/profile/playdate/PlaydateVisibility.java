package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.Visibility;
import org.springframework.stereotype.Component;

/**
 * Shows playdates to those whom their hosts share with, and to whoever wanted to come before a host came to share with followers alone;
 * nothing to whoever is blocked. For everybody else there is no such playdate.
 */
@Component
final class PlaydateVisibility {

    private final PlaydateStore store;
    private final Visibility visibility;

    PlaydateVisibility(PlaydateStore store, Visibility visibility) {
        this.store = store;
        this.visibility = visibility;
    }

    /** @throws NotFound if there is none that the reader may know of */
    Playdate requireRead(UserId reader, PlaydateId playdateId) {
        return store.find(playdateId)
                .filter(playdate -> mayRead(reader, playdate))
                .orElseThrow(() -> new NotFound("playdate"));
    }

    private boolean mayRead(UserId reader, Playdate playdate) {
        if (playdate.rsvp(reader).isPresent()) {
            return visibility.mayMeet(reader, playdate.hostId());
        }
        return playdate.isHostedBy(reader)
                || (!playdate.isCalledOff() && visibility.mayRead(reader, playdate.hostId()));
    }
}
