package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What can be reported. */
public enum SubjectType {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("pet")
    PET,
    @JsonProperty("post")
    POST,
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("message")
    MESSAGE,
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("playdate")
    PLAYDATE;

    /** As it is on the wire. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
