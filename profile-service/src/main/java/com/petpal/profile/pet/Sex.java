package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As far as the owner knows or says. */
public enum Sex {
    @JsonProperty("female")
    FEMALE,
    @JsonProperty("male")
    MALE,
    @JsonProperty("unknown")
    UNKNOWN
}
