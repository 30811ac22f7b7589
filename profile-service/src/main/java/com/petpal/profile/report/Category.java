package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is wrong with a subject, as far as the reporter can tell. */
public enum Category {
    @JsonProperty("spam")
    SPAM,
    @JsonProperty("harassment")
    HARASSMENT,
    @JsonProperty("hate")
    HATE,
    @JsonProperty("violence")
    VIOLENCE,
    @JsonProperty("animal_cruelty")
    ANIMAL_CRUELTY,
    @JsonProperty("sexual")
    SEXUAL,
    @JsonProperty("fraud")
    FRAUD,
    @JsonProperty("impersonation")
    IMPERSONATION,
    @JsonProperty("illegal")
    ILLEGAL,
    @JsonProperty("other")
    OTHER
}
