package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.petpal.platform.identity.UserId;

/** Somebody who looks after a pet with its owner, or is asked to. */
public record CoOwner(UserId userId, State state) {

    /** How far it is. */
    public enum State {
        @JsonProperty("invited")
        INVITED,
        @JsonProperty("accepted")
        ACCEPTED
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }
}
