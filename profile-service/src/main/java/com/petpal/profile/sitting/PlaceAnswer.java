package com.petpal.profile.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.profile.place.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where pets are sat.
 *
 * @param label for those who know the place, as everything exact
 * @param exact whether this is the place, and not the middle of a cell of at least 1 km
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceAnswer(double lat, double lon, @Nullable String label, boolean exact) {

    static PlaceAnswer of(SittingPlace place, boolean isRevealed) {
        if (isRevealed) {
            return new PlaceAnswer(place.lat(), place.lon(), place.label(), true);
        }
        Location cell = place.location();
        return new PlaceAnswer(cell.lat(), cell.lon(), null, false);
    }
}
