package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What kind of animal, from a closed list. */
public enum Species {
    DOG,
    CAT,
    RABBIT,
    GUINEA_PIG,
    HAMSTER,
    FERRET,
    BIRD,
    FISH,
    REPTILE,
    AMPHIBIAN,
    HORSE,
    OTHER;

    /** Lower_snake, as on the wire. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Species of(String wire) {
        return Arrays.stream(values())
                .filter(species -> species.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no species of the list"));
    }
}
