package com.petpal.feed.triage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of animal, as profile-service calls them. */
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

    public static Optional<Species> find(String wire) {
        return Arrays.stream(values())
                .filter(species -> species.wire().equals(wire))
                .findFirst();
    }

    @JsonCreator
    static Species of(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("no species of the list: " + wire));
    }
}
