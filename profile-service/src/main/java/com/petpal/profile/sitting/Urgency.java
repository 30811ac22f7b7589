package com.petpal.profile.sitting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How soon somebody has to be found. */
enum Urgency {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("emergency")
    EMERGENCY
}
