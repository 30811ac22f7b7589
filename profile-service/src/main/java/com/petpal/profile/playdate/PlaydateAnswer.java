package com.petpal.profile.playdate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.pet.Species;
import com.petpal.profile.place.Location;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playdate as the app shows it.
 *
 * @param title empty once moderators removed it, and for others than the host while they hide the playdate
 * @param hidden true for the host while moderators hide it, else absent
 * @param going how many are
 * @param rsvp how the reader stands to it; absent if they do not come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaydateAnswer(
        PlaydateId playdateId,
        PersonCard host,
        String title,
        List<PetId> petIds,
        Instant startsAt,
        Instant endsAt,
        Place place,
        int capacity,
        @Nullable Species species,
        State state,
        @Nullable Boolean hidden,
        int going,
        int waitlisted,
        @Nullable RsvpAnswer rsvp,
        Instant createdAt) {

    /** Where it is with a playdate. */
    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("over")
        OVER
    }

    /**
     * Where it is.
     *
     * @param label for those who are going, as everything exact
     * @param exact whether this is the place, and not the middle of a cell of at least 1 km
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(double lat, double lon, @Nullable String label, boolean exact) {

        static Place of(ExactPlace place, boolean isRevealed) {
            if (isRevealed) {
                return new Place(place.lat(), place.lon(), place.label(), true);
            }
            Location cell = place.location();
            return new Place(cell.lat(), cell.lon(), null, false);
        }
    }

    static PlaydateAnswer of(Playdate playdate, PersonCard host, UserId reader, Instant now) {
        PlaydateDetails details = playdate.details();
        return new PlaydateAnswer(
                playdate.playdateId(),
                host,
                playdate.hidden() && !playdate.isHostedBy(reader) ? "" : details.title(),
                details.petIds(),
                details.startsAt(),
                details.endsAt(),
                Place.of(details.place(), playdate.isRevealedTo(reader)),
                details.capacity(),
                details.species(),
                state(playdate, now),
                playdate.hidden() && playdate.isHostedBy(reader) ? true : null,
                playdate.guests().going().size(),
                playdate.guests().waitlisted().size(),
                playdate.rsvp(reader).isPresent() ? RsvpAnswer.of(playdate, reader) : null,
                playdate.playdateId().createdAt());
    }

    private static State state(Playdate playdate, Instant now) {
        if (playdate.isCalledOff()) {
            return State.CANCELLED;
        }
        return playdate.isOver(now) ? State.OVER : State.OPEN;
    }
}
