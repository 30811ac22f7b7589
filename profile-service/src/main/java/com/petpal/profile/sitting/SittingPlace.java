package com.petpal.profile.sitting;

import com.petpal.platform.text.PlainText;
import com.petpal.profile.place.Location;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Where exactly pets are sat: for their owner, and for whoever sits them as long as they do. Whatever is shown to others, compared or
 * listed is {@link #location()}, which snaps first.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param label how to find it
 */
record SittingPlace(
        @NotNull Double lat,
        @NotNull Double lon,
        @Nullable @PlainText(max = 200) String label) {

    /** @throws IllegalArgumentException if there is no such place */
    Location location() {
        return new Location(lat, lon);
    }

    /** So that no log tells where it is. */
    @Override
    public String toString() {
        return "SittingPlace[]";
    }
}
