package com.petpal.feed.advice;

import com.petpal.platform.listing.Listing;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a question beside its post.
 *
 * @param version counts changes of what is accepted, from 1; 0 of a question of which nothing is kept
 * @param revision counts how often its entries were worked out
 * @param listed entries that may be there
 */
record QuestionState(Optional<Acceptance> accepted, long version, long revision, List<Listing> listed) {

    static final QuestionState NONE = new QuestionState(Optional.empty(), 0, 0, List.of());

    QuestionState {
        listed = List.copyOf(listed);
    }

    boolean isOpen() {
        return accepted.isEmpty();
    }
}
