package com.petpal.feed.triage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much hurry there is; the worst first. */
public enum Level {
    /** A life is at risk now. */
    @JsonProperty("emergency")
    EMERGENCY,
    /** A veterinarian should hear of it today. */
    @JsonProperty("urgent")
    URGENT
}
