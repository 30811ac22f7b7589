package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a pet is like, from a closed list. */
public enum Temperament {
    CALM,
    PLAYFUL,
    ENERGETIC,
    AFFECTIONATE,
    INDEPENDENT,
    CURIOUS,
    SHY,
    ANXIOUS,
    PROTECTIVE,
    VOCAL,
    GOOD_WITH_CHILDREN,
    GOOD_WITH_DOGS,
    GOOD_WITH_CATS,
    NEEDS_QUIET;

    /** Lower_snake, as on the wire. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Temperament of(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("no temperament of the list"));
    }

    static Optional<Temperament> find(String wire) {
        return Arrays.stream(values())
                .filter(temperament -> temperament.wire().equals(wire))
                .findFirst();
    }
}
