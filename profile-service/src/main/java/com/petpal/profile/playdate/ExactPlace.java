package com.petpal.profile.playdate;

import com.petpal.platform.text.PlainText;
import com.petpal.profile.place.Location;
import jakarta.validation.constraints.NotNull;

/**
 * Where exactly a playdate is: for its host and those going, and nobody else. Whatever is shown to others, compared or listed is
 * {@link #location()}.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param label how to find it
 */
record ExactPlace(
        @NotNull Double lat,
        @NotNull Double lon,
        @NotNull @PlainText(max = 200) String label) {

    /** @throws IllegalArgumentException if there is no such place */
    Location location() {
        return new Location(lat, lon);
    }

    ExactPlace withoutLabel() {
        return new ExactPlace(lat, lon, "");
    }

    /** So that no log tells where it is. */
    @Override
    public String toString() {
        return "ExactPlace[]";
    }
}
