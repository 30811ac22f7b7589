package com.petpal.profile.playdate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to come.
 *
 * @param number counts those who ever asked, in the order in which they did
 * @param petIds whom they bring
 */
record Rsvp(UserId userId, State state, long number, List<PetId> petIds, Instant at) {

    Rsvp(UserId userId, State state, long number, @Nullable List<PetId> petIds, Instant at) {
        this.userId = userId;
        this.state = state;
        this.number = number;
        this.petIds = petIds == null ? List.of() : List.copyOf(petIds);
        this.at = at;
    }

    /** Whether there was room for them. */
    enum State {
        @JsonProperty("going")
        GOING,
        @JsonProperty("waitlisted")
        WAITLISTED
    }

    Rsvp as(State other) {
        return new Rsvp(userId, other, number, petIds, at);
    }

    Rsvp with(List<PetId> others) {
        return new Rsvp(userId, state, number, others, at);
    }

    Rsvp withoutPetsOf(UserId home) {
        return with(petIds.stream().filter(petId -> !petId.home().equals(home)).toList());
    }
}
