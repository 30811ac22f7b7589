package com.petpal.profile.playdate;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.playdate.PlaydateProblem.OwnPlaydate;
import com.petpal.profile.playdate.PlaydateProblem.PlaydateFull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets somebody come to a playdate, wait for a place, or stay away again. Each may be asked for again and changes nothing then. */
@Component
final class JoinPlaydate {

    private static final int MOST_WAITING = 100;

    private final ChangePlaydate changes;
    private final PlaydateVisibility visibility;
    private final PlaydateRules rules;
    private final Clock clock;

    JoinPlaydate(ChangePlaydate changes, PlaydateVisibility visibility, PlaydateRules rules, Clock clock) {
        this.changes = changes;
        this.visibility = visibility;
        this.rules = rules;
        this.clock = clock;
    }

    /** The playdate with them in it. */
    Playdate join(UserId guest, PlaydateId playdateId, List<PetId> petIds) {
        Playdate seen = visibility.requireRead(guest, playdateId);
        if (seen.isHostedBy(guest)) {
            throw new OwnPlaydate();
        }
        rules.requireOpen(seen);
        rules.requirePets(guest, petIds, seen.details().species(), "/petIds");
        return changes.change(playdateId, playdate -> {
            rules.requireOpen(playdate);
            Optional<Rsvp> rsvp = playdate.rsvp(guest);
            if (rsvp.filter(before -> before.petIds().equals(petIds)).isPresent()) {
                return Optional.empty();
            }
            if (rsvp.isEmpty() && playdate.guests().waitlisted().size() >= MOST_WAITING) {
                throw new PlaydateFull(MOST_WAITING);
            }
            return Optional.of(playdate.with(guest, petIds, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        });
    }

    /** Their place is whoever's who waited longest. */
    void leave(UserId guest, PlaydateId playdateId) {
        visibility.requireRead(guest, playdateId);
        changes.change(playdateId, playdate -> playdate.rsvp(guest).map(gone -> playdate.without(Set.of(guest))));
    }
}
