package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may read what a person shares. */
public enum Privacy {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("followers")
    FOLLOWERS
}
