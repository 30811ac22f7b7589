package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.petpal.platform.web.BadInput;
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

    /** @throws BadInput if it is none of the list, or spelled in another way */
    public static Species parse(String wire) {
        try {
            return of(wire);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput("invalid_request", "species", "There is no such species.");
        }
    }
}
