package com.petpal.feed.reaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How somebody reacts to a post. */
public enum ReactionType {
    @JsonProperty("paw")
    PAW,
    @JsonProperty("love")
    LOVE,
    @JsonProperty("laugh")
    LAUGH,
    @JsonProperty("hug")
    HUG;

    /** As it is on the wire, and stored. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReactionType ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
