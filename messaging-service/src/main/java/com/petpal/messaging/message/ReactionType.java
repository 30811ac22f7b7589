package com.petpal.messaging.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one can react to a message; as to a post. */
public enum ReactionType {
    @JsonProperty("paw")
    PAW,
    @JsonProperty("love")
    LOVE,
    @JsonProperty("laugh")
    LAUGH,
    @JsonProperty("hug")
    HUG
}
