package com.petpal.profile.nearby;

import java.util.List;
import java.util.Optional;

/**
 * Some of those in a neighbourhood, by id.
 *
 * @param last the id that this goes up to; empty if that is all
 */
record Neighbours(List<Neighbour> people, Optional<String> last) {

    Neighbours {
        people = List.copyOf(people);
    }
}
